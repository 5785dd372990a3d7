using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FlexibleCode.Analyzers.Workflow;

/// <summary>
/// FLX1006: the approval chain is frozen into the schema: columns, states and operations that come once per role. One report per type.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class FrozenChainAnalyzer : FlexibleAnalyzer
{
    /// <summary>Creates the rule.</summary>
    public FrozenChainAnalyzer()
        : base(Rules.ApprovalChainIsFrozen)
    {
    }

    private protected override void Start(RuleScope scope) =>
        scope.OnSyntax(
            context => Read(context, scope),
            SyntaxKind.ClassDeclaration, SyntaxKind.RecordDeclaration, SyntaxKind.StructDeclaration, SyntaxKind.RecordStructDeclaration,
            SyntaxKind.InterfaceDeclaration, SyntaxKind.EnumDeclaration);

    private static Finding? Read(SyntaxNodeAnalysisContext context, RuleScope scope)
    {
        var declaration = (BaseTypeDeclarationSyntax)context.Node;
        if (!RoleSlots.MayHold(declaration)
            || context.SemanticModel.GetDeclaredSymbol(declaration, context.CancellationToken) is not { } type
            || !IsFirstPart(type, declaration)
            || RoleSlots.Of(type, scope.Organization, context.CancellationToken) is not { } slots)
        {
            return null;
        }

        return new Finding(Rules.ApprovalChainIsFrozen, slots.Places[0], type.Name, string.Join(", ", slots.Roles))
        {
            Subject = type.Name,
            Places = slots.Places.RemoveAt(0),
        };
    }

    // The parts of a type are read together, at the first of them that could hold such members.
    private static bool IsFirstPart(INamedTypeSymbol type, BaseTypeDeclarationSyntax declaration)
    {
        foreach (var reference in type.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax() is BaseTypeDeclarationSyntax part && RoleSlots.MayHold(part))
            {
                return part == declaration;
            }
        }

        return false;
    }
}
