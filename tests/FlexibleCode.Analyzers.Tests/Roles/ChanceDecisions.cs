using System.Globalization;
using System.Text;
using Xunit;

namespace FlexibleCode.Analyzers.Tests.Roles;

/// <summary>A method body of nested, consecutive and kept tests, each of a role of its own, made by chance: the same for the same seed.</summary>
internal sealed class ChanceDecisions
{
    private readonly Random _random;
    private readonly StringBuilder _text = new();
    private readonly List<string> _variables = [];
    private readonly Func<string, bool, string> _ask;
    private int _variable;

    // No two actions are equal: arms that do the same decide nothing.
    private int _action;

    /// <summary>Makes one.</summary>
    /// <param name="seed">What chance begins with.</param>
    /// <param name="ask">A test of a role, of one person or of another.</param>
    public ChanceDecisions(int seed, Func<string, bool, string> ask)
    {
        (_random, _ask) = (new Random(seed), ask);
        for (var i = 0; i < 4; i++)
        {
            Statement(3);
        }
    }

    /// <summary>The roles, in the order of their tests.</summary>
    public List<string> Roles { get; } = [];

    /// <summary>The statements.</summary>
    public string Text => _text.ToString();

    private void Statement(int depth)
    {
        switch (_random.Next(depth > 0 ? 7 : 2))
        {
            case 0:
                _text.AppendLine(CultureInfo.InvariantCulture, $"Send({_action++});");
                break;
            case 1:
                var name = "is" + _variable++.ToString(CultureInfo.InvariantCulture);
                _text.AppendLine(CultureInfo.InvariantCulture, $"var {name} = {Condition()};");
                _variables.Add(name);
                break;
            case 2 or 3:
                _text.AppendLine(CultureInfo.InvariantCulture, $"if ({Condition()}) return {_action++};");
                break;
            default:
                Choice(depth);
                break;
        }
    }

    private void Choice(int depth)
    {
        _text.AppendLine(CultureInfo.InvariantCulture, $"if ({Condition()})");
        Block(depth - 1);
        for (var rungs = _random.Next(3); rungs > 0; rungs--)
        {
            _text.AppendLine(CultureInfo.InvariantCulture, $"else if ({Condition()})");
            Block(depth - 1);
        }

        if (_random.Next(2) == 0)
        {
            _text.AppendLine("else");
            Block(depth - 1);
        }
    }

    private void Block(int depth)
    {
        var known = _variables.Count;
        _text.AppendLine("{");
        for (var i = _random.Next(3); i >= 0; i--)
        {
            Statement(depth);
        }

        _text.AppendLine("}");
        _variables.RemoveRange(known, _variables.Count - known);
    }

    private string Condition() => _random.Next(7) switch
    {
        0 => "late",
        1 => Ask() + " || " + Ask(),
        2 => "!" + Ask() + " && late",
        3 when _variables.Count > 0 => Variable(),
        4 when _variables.Count > 0 => "!" + Variable() + " && " + Ask(),
        5 when _variables.Count > 1 => Variable() + " || " + Variable(),
        _ => Ask(),
    };

    private string Variable() => _variables[_random.Next(_variables.Count)];

    private string Ask()
    {
        Roles.Add("Role" + Roles.Count.ToString(CultureInfo.InvariantCulture));
        return _ask(Roles[^1], _random.Next(4) == 0);
    }

    /// <summary>Asserts that the places of findings name each role once.</summary>
    public void AreToldOnce(IEnumerable<string> places)
    {
        var told = places.Select(static p => p.Trim('"')).Order(StringComparer.Ordinal).ToList();
        Assert.True(Roles.Order(StringComparer.Ordinal).SequenceEqual(told), $"told {string.Join(" ", told)} of {string.Join(" ", Roles)}\n{Text}");
    }
}
