using FlexibleCode.Analyzers.Decisions;
using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Roles;

/// <summary>
/// Reads the keys of roles that constants name (<c>const int TechnicianRoleId = (int)Role.Technician;</c>). Where a type has named one for itself, what holds
/// one member against it, however often, is one thing to know of: it changes at the constant. Asked for findings only.
/// </summary>
internal static class RoleBranchKeys
{
    // How far a name may stand below the comparison that it is a part of: casts, parentheses, an argument.
    private const int Deepest = 6;

    private static readonly string[] KeyWords = ["role", "id", "key", "code", "value", "number"];

    /// <summary>The role that a key stands for: the member that the constant is made of, else what it is called, without the words for a key.</summary>
    public static string RoleOf(KeyConstant key) => key switch
    {
        { Symbol: IFieldSymbol { ContainingType.TypeKind: TypeKind.Enum } } or { Symbol: null } or { Value: not (int or long or short or byte) } => key.Name,
        { Symbol.DeclaringSyntaxReferences: [var reference] } when reference.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: CastExpressionSyntax { Expression: MemberAccessExpressionSyntax member } }
            => member.Name.Identifier.ValueText,
        _ => WithoutKeyWords(key.Name),
    };

    /// <summary>Whether a branch does nothing but hold a member against one key that its type keeps under a name.</summary>
    public static bool IsNamedHere(RoleBranch branch) => branch.Head is not (ISwitchOperation or ISwitchExpressionOperation) && Key(branch) is not null;

    /// <summary>The branches of the type that hold the same member against the same key, in source order. A type within it has findings of its own.</summary>
    public static IReadOnlyList<RoleBranch> With(RoleBranch branch, OrganizationModel organization, Func<RoleBranch, ISymbol, bool> counts, CancellationToken cancellationToken)
    {
        if (Key(branch) is not { } key || branch.Head.SemanticModel is not { } model
            || branch.Head.Syntax.FirstAncestorOrSelf<MemberDeclarationSyntax>() is not (not BaseTypeDeclarationSyntax and { Parent: TypeDeclarationSyntax type }))
        {
            return [];
        }

        var found = new List<RoleBranch>();
        var told = new HashSet<SyntaxNode>();
        foreach (var member in type.Members)
        {
            if (member is BaseTypeDeclarationSyntax)
            {
                continue;
            }

            foreach (var name in member.DescendantNodes().OfType<IdentifierNameSyntax>())
            {
                if (name.Identifier.ValueText == key.Name && Compared(name) is { } compared
                    && model.GetOperation(compared, cancellationToken) is { } operation
                    && RoleBranchReader.Read(operation, organization, cancellationToken) is { } other
                    && SymbolEqualityComparer.Default.Equals(Key(other), key)
                    && SymbolEqualityComparer.Default.Equals(other.Comparisons[0].Symbol, branch.Comparisons[0].Symbol)
                    && SymbolOf(name, member, model, cancellationToken) is { } symbol && counts(other, symbol)
                    && told.Add(other.Head.Syntax))
                {
                    found.Add(other);
                }
            }
        }

        // What is not met by the name of the key stands for itself.
        return told.Contains(branch.Head.Syntax) ? found : [];
    }

    // A field has its symbol at its name.
    private static ISymbol? SymbolOf(SyntaxNode place, MemberDeclarationSyntax member, SemanticModel model, CancellationToken cancellationToken)
    {
        var declared = member is BaseFieldDeclarationSyntax field ? field.Declaration.Variables.FirstOrDefault(v => v.Span.Contains(place.Span)) : (SyntaxNode)member;
        return declared is null ? null : model.GetDeclaredSymbol(declared, cancellationToken);
    }

    private static IFieldSymbol? Key(RoleBranch branch)
    {
        IFieldSymbol? key = null;
        foreach (var comparison in branch.Comparisons)
        {
            if (comparison.Symbol is not (IPropertySymbol or IFieldSymbol) || !SymbolEqualityComparer.Default.Equals(comparison.Symbol, branch.Comparisons[0].Symbol))
            {
                return null;
            }

            foreach (var constant in comparison.Constants)
            {
                if (constant is not { Value: int or long or short or byte, Symbol: IFieldSymbol { IsConst: true, DeclaredAccessibility: Accessibility.Private } field }
                    || (key is not null && !SymbolEqualityComparer.Default.Equals(key, field)))
                {
                    return null;
                }

                key = field;
            }
        }

        return key;
    }

    private static SyntaxNode? Compared(SyntaxNode name)
    {
        var node = name.Parent;
        for (var steps = 0; steps < Deepest && node is not null and not StatementSyntax; steps++, node = node.Parent)
        {
            if (RoleBranchMember.CanCompare(node))
            {
                return node;
            }
        }

        return null;
    }

    private static string WithoutKeyWords(string name)
    {
        var (start, end) = (-1, 0);
        var words = new WordReader(name.AsSpan());
        while (words.MoveNext())
        {
            if (!IsKeyWord(name, words))
            {
                start = start < 0 ? words.Start : start;
                end = words.End;
            }
        }

        return start < 0 ? name : name.Substring(start, end - start);
    }

    private static bool IsKeyWord(string name, WordReader word)
    {
        foreach (var key in KeyWords)
        {
            if (word.End - word.Start == key.Length && string.Compare(name, word.Start, key, 0, key.Length, StringComparison.OrdinalIgnoreCase) == 0)
            {
                return true;
            }
        }

        return false;
    }
}
