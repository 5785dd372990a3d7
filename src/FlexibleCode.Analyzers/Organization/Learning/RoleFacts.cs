using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace FlexibleCode.Analyzers.Organization.Learning;

/// <summary>
/// What one file says about roles, found by its text and its syntax alone, and kept as long as the tree lives: an edit re-reads one file.
/// Only the tokens at the places that <see cref="TextScan"/> names are looked at. Holds texts and places, no nodes.
/// </summary>
internal sealed class RoleFacts
{
    private const int LargestFile = 1_000_000;

    private static readonly ConditionalWeakTable<SyntaxTree, RoleFacts> PerTree = new();

    private readonly Vocabulary _words;
    private readonly TextScan _scan;
    private Dictionary<(string Type, string Member), string>? _constants;
    private IReadOnlyList<ComparedOperand>? _compared;
    private NamedPlaces? _named;
    private MemberTopics? _members;

    private RoleFacts(SyntaxTree tree, TextScan scan, Vocabulary words, CancellationToken cancellationToken)
    {
        Tree = tree;
        _words = words;
        _scan = scan;
        TellsOfRoles = IsReadable(tree);
        TopicsOfUsings = scan.Renames ? OfUsings(tree.GetRoot(cancellationToken), scan.Topics) : CodeTopics.None;
        if (scan.RoleWords.Count == 0)
        {
            return;
        }

        var root = tree.GetRoot(cancellationToken);
        var reader = new RolePlaceReader(words, Terms, Holders, Wrappers);
        foreach (var position in scan.RoleWords)
        {
            if (TokenAt(root, position) is { } token)
            {
                reader.Read(token);
            }
        }
    }

    /// <summary>The file.</summary>
    public SyntaxTree Tree { get; }

    /// <summary>Whether roles are learned from this file: see <see cref="IsReadable"/>.</summary>
    public bool TellsOfRoles { get; }

    /// <summary>The constants that stand where a role stands.</summary>
    public List<RoleTerm> Terms { get; } = [];

    /// <summary>Locals that were read from where a role is kept.</summary>
    public HashSet<(int Scope, string Operand)> Holders { get; } = [];

    /// <summary>The names of methods and local functions that take the name of a role as text.</summary>
    public HashSet<string> Wrappers { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether the file may hold a migration, or the model of one. No is certain, but for a base class that is one itself.</summary>
    public bool MayMigrate => _scan.MayMigrate;

    /// <summary>Whether at least so many names in the file hold a word for states.</summary>
    public bool NamesStates(int times) => _scan.StateWords >= Math.Min(times, TextScan.EnoughStateWords);

    /// <summary>What the usings speak of that let states be named without their set, or by another name.</summary>
    public CodeTopics TopicsOfUsings { get; }

    /// <summary>What the file speaks of, place by place.</summary>
    public TopicPlaces Topics => _scan.Topics;

    /// <summary>What a part of the file speaks of.</summary>
    public CodeTopics TopicsIn(TextSpan part) => _scan.Topics.In(part);

    /// <summary>What the members of the file speak of; made again only when methods that take the name of a role have come or gone.</summary>
    public MemberTopics MembersFor(RoleWrappers wrappers)
    {
        if (Volatile.Read(ref _members) is not { } known || !known.HoldsFor(wrappers))
        {
            Volatile.Write(ref _members, known = new MemberTopics(Tree, this, wrappers));
        }

        return known;
    }

    /// <summary>The places where one of these names stands, in order; read again only when other names are asked for.</summary>
    public List<int> PlacesOf(IReadOnlyCollection<string> names, string key)
    {
        if (Volatile.Read(ref _named) is not { } known || known.Key != key)
        {
            Volatile.Write(ref _named, known = NamedPlaces.Of(Tree.GetText(), names, key));
        }

        return known.Places;
    }

    /// <summary>Whether there may be any of <see cref="Marks"/>.</summary>
    public bool HasMarks => _scan.Marks.Count > 0;

    /// <summary>The names of the mark <c>Stable</c>, wherever they stand.</summary>
    public IEnumerable<SyntaxToken> Marks(CancellationToken cancellationToken)
    {
        if (_scan.Marks.Count == 0)
        {
            yield break;
        }

        var root = Tree.GetRoot(cancellationToken);
        foreach (var position in _scan.Marks)
        {
            if (TokenAt(root, position) is { } token)
            {
                yield return token;
            }
        }
    }

    /// <summary>The facts of a file if they are read already.</summary>
    public static RoleFacts? Known(SyntaxTree tree, Vocabulary words) =>
        PerTree.TryGetValue(tree, out var facts) && (ReferenceEquals(facts._words, words) || facts._words.Key == words.Key) ? facts : null;

    /// <summary>The facts of a file; read again only when the team's words have changed.</summary>
    public static RoleFacts Of(SyntaxTree tree, Vocabulary words, WordStarts starts, CancellationToken cancellationToken) =>
        Known(tree, words) ?? Read(tree, words, starts, cancellationToken);

    private static RoleFacts Read(SyntaxTree tree, Vocabulary words, WordStarts starts, CancellationToken cancellationToken)
    {
        var text = tree.GetText(cancellationToken);
        var facts = new RoleFacts(tree, TextScan.Of(text, words, starts), words, cancellationToken);
        PerTree.Remove(tree);
        return PerTree.GetValue(tree, _ => facts);
    }

    /// <summary>Whether a file is worth to be read: written by people, and no migration, whose texts are names of tables and columns.</summary>
    public static bool IsReadable(SyntaxTree tree) =>
        tree.Length <= LargestFile && !HasFolder(tree.FilePath.AsSpan(), "Migrations") && !IsWrittenByTools(tree.FilePath);

    /// <summary>Whether the name of a file says that a tool has written it.</summary>
    public static bool IsWrittenByTools(string path) =>
        HasFolder(path.AsSpan(), "obj")
        || path.EndsWith(".g.cs", StringComparison.OrdinalIgnoreCase)
        || path.EndsWith(".Designer.cs", StringComparison.OrdinalIgnoreCase)
        || path.EndsWith(".generated.cs", StringComparison.OrdinalIgnoreCase);

    private static CodeTopics OfUsings(SyntaxNode root, TopicPlaces places)
    {
        var topics = CodeTopics.None;
        foreach (var node in root.DescendantNodes(static n => n is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax))
        {
            if (node is UsingDirectiveSyntax { StaticKeyword.RawKind: not 0 } or UsingDirectiveSyntax { Alias: not null })
            {
                topics |= places.In(node.FullSpan) & CodeTopics.Words;
            }
        }

        return topics;
    }

    // Asked of every file: most folders have another length.
    private static bool HasFolder(ReadOnlySpan<char> path, string name)
    {
        for (var start = path.IndexOfAny('/', '\\') + 1; start > 0;)
        {
            var length = path.Slice(start).IndexOfAny('/', '\\');
            if (length < 0)
            {
                return false;
            }

            if (length == name.Length && path.Slice(start, length).Equals(name.AsSpan(), StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }

            start += length + 1;
        }

        return false;
    }

    /// <summary>Whether the file compares, or may compare, something with at least two texts of these hashes, or has a local that holds roles.</summary>
    public bool MayCompare(HashSet<int> hashes)
    {
        if (Holders.Count > 0)
        {
            return true;
        }

        var seen = 0;
        var first = 0;
        foreach (var hash in _scan.Hashes)
        {
            if (hashes.Contains(hash) && (seen == 0 || hash != first))
            {
                first = hash;
                if (++seen == 2)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>The text constants that the file declares, by type and member.</summary>
    public IReadOnlyDictionary<(string Type, string Member), string> Constants(CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _constants) is { } known)
        {
            return known;
        }

        var constants = new Dictionary<(string, string), string>();
        if (_scan.Constants.Count > 0)
        {
            var root = Tree.GetRoot(cancellationToken);
            foreach (var position in _scan.Constants)
            {
                if (TokenAt(root, position)?.Parent is VariableDeclaratorSyntax { Initializer.Value: LiteralExpressionSyntax literal, Parent.Parent: FieldDeclarationSyntax { Parent: BaseTypeDeclarationSyntax type } } variable
                    && literal.IsKind(SyntaxKind.StringLiteralExpression))
                {
                    constants[(type.Identifier.ValueText, variable.Identifier.ValueText)] = literal.Token.ValueText;
                }
            }
        }

        Volatile.Write(ref _constants, constants);
        return constants;
    }

    /// <summary>The operands that are compared with texts.</summary>
    public IReadOnlyList<ComparedOperand> Compared(CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _compared) is { } known)
        {
            return known;
        }

        var comparisons = new List<TextComparison>();
        var root = Tree.GetRoot(cancellationToken);
        foreach (var position in _scan.Texts)
        {
            if (TokenAt(root, position) is { Parent: LiteralExpressionSyntax literal } token && literal.IsKind(SyntaxKind.StringLiteralExpression)
                && ComparisonReader.OperandOf(literal) is { } operand && Operands.NameOf(operand) is { } name)
            {
                var text = WithoutNullChecks(operand.ToString());
                comparisons.Add(new TextComparison(Operands.ScopeOf(operand, text), text, name, operand.Span, token.ValueText, literal.Span));
            }
        }

        IReadOnlyList<ComparedOperand> compared = ComparedOperand.Of(comparisons);
        Volatile.Write(ref _compared, compared);
        return compared;
    }

    // `user?.Kind` and `user!.Kind` are `user.Kind`.
    private static string WithoutNullChecks(string operand) => operand.Replace("?", "").Replace("!", "");

    // The scan reads characters: a place inside a comment or the text of another literal is none.
    private static SyntaxToken? TokenAt(SyntaxNode root, int position)
    {
        var token = root.FindToken(position);
        return token.SpanStart == position || (token.IsKind(SyntaxKind.StringLiteralToken) && token.Span.Contains(position) && position - token.SpanStart <= 2)
            ? token
            : null;
    }
}
