using System.Globalization;
using System.Text;
using FlexibleCode.Analyzers.Roles;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace FlexibleCode.Analyzers.Tests.Roles;

/// <summary>FLX2002: however tests are nested, follow one another and are kept in variables, each of them is told by one finding, and by one only.</summary>
public sealed class InlineRoleTestCoverageTests
{
    [Fact]
    public async Task Every_test_is_told_once()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var program = new Program(seed);
            var source = "using System.Security.Claims;\npublic class Desk { void Send() { } public int Do(ClaimsPrincipal user, ClaimsPrincipal other, bool late) {\n"
                + program.Text + "\nreturn -1; } }";
            var compilation = Organization.Model.Compile("Company.Desk", [], source);
            var found = await compilation.WithAnalyzers([new InlineRoleTestAnalyzer()]).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
            var told = found.Where(static d => d.Id == "FLX2002").SelectMany(static d => Roles(d.GetMessage(CultureInfo.InvariantCulture))).Order(StringComparer.Ordinal).ToList();
            Assert.True(program.Roles.Order(StringComparer.Ordinal).SequenceEqual(told), $"{seed}: told {string.Join(" ", told)} of {string.Join(" ", program.Roles)}\n{source}");
        }
    }

    private static IEnumerable<string> Roles(string message) =>
        System.Text.RegularExpressions.Regex.Matches(message, "'(Role[0-9]+)'").Select(static m => m.Groups[1].Value);

    // A method body of nested, consecutive and kept tests, each of a role of its own, made by chance.
    private sealed class Program
    {
        private readonly Random _random;
        private readonly StringBuilder _text = new();
        private readonly List<string> _variables = [];
        private int _variable;

        public Program(int seed)
        {
            _random = new Random(seed);
            for (var i = 0; i < 4; i++)
            {
                Statement(3);
            }
        }

        public List<string> Roles { get; } = [];

        public string Text => _text.ToString();

        private void Statement(int depth)
        {
            switch (_random.Next(depth > 0 ? 7 : 2))
            {
                case 0:
                    _text.AppendLine("Send();");
                    break;
                case 1:
                    var name = "is" + _variable++.ToString(CultureInfo.InvariantCulture);
                    _text.AppendLine(CultureInfo.InvariantCulture, $"var {name} = {Condition()};");
                    _variables.Add(name);
                    break;
                case 2 or 3:
                    _text.AppendLine(CultureInfo.InvariantCulture, $"if ({Condition()}) return {_random.Next(9)};");
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
            return (_random.Next(4) == 0 ? "other" : "user") + ".IsInRole(\"" + Roles[^1] + "\")";
        }
    }
}
