using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Roles;

/// <summary>Tells wrappers: methods of this compilation that hand a role parameter on to a call that asks for it.</summary>
internal static class InlineRoleTestForwarding
{
    private static readonly ConditionalWeakTable<Compilation, ConcurrentDictionary<IMethodSymbol, IMethodSymbol?>> Implementations = new();

    public static bool ForwardsRole(IInvocationOperation invocation, CancellationToken cancellationToken)
    {
        // What a method of another project does with it, a build does not see.
        var method = invocation.TargetMethod;
        if (method.OriginalDefinition.MetadataToken != 0 || !ReferenceEquals(method.ContainingAssembly, invocation.SemanticModel?.Compilation.Assembly))
        {
            return false;
        }

        foreach (var parameter in method.Parameters)
        {
            if (parameter.Type.SpecialType == SpecialType.System_String
                && InlineRoleTestNames.SpeaksOfRole(parameter.Name)
                && (Implementation(method.OriginalDefinition, invocation.SemanticModel.Compilation, cancellationToken) is { } implementation
                    ? HandsOn(implementation, implementation.Parameters[parameter.Ordinal].Name, cancellationToken)
                    : HandsOn(method, parameter.Name, cancellationToken)))
            {
                return true;
            }
        }

        return false;
    }

    // A service is called by its contract. The class that is named after it says what is done.
    private static IMethodSymbol? Implementation(IMethodSymbol method, Compilation compilation, CancellationToken cancellationToken)
    {
        if (method.ContainingType is not { TypeKind: TypeKind.Interface, Name: ['I', _, ..] } contract)
        {
            return null;
        }

        // To look for a type by its name goes through all declarations, and services are called often.
        var known = Implementations.GetValue(compilation, static _ => new(SymbolEqualityComparer.Default));
        return known.TryGetValue(method, out var found) ? found : known.GetOrAdd(method, Search(method, contract, compilation, cancellationToken));
    }

    private static IMethodSymbol? Search(IMethodSymbol method, INamedTypeSymbol contract, Compilation compilation, CancellationToken cancellationToken)
    {
        foreach (var named in compilation.GetSymbolsWithName(contract.Name.Substring(1), SymbolFilter.Type, cancellationToken))
        {
            if (named is INamedTypeSymbol { TypeKind: TypeKind.Class } type
                && type.FindImplementationForInterfaceMember(method) is IMethodSymbol implementation)
            {
                return implementation;
            }
        }

        return null;
    }

    private static bool HandsOn(IMethodSymbol method, string parameter, CancellationToken cancellationToken)
    {
        foreach (var reference in method.OriginalDefinition.DeclaringSyntaxReferences)
        {
            foreach (var node in reference.GetSyntax(cancellationToken).DescendantNodes())
            {
                if (node is InvocationExpressionSyntax invocation && AsksForRole(invocation) && Names(invocation, parameter))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool AsksForRole(InvocationExpressionSyntax invocation)
    {
        var name = invocation.Expression switch
        {
            MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
            MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
            SimpleNameSyntax simple => simple.Identifier.ValueText,
            _ => "",
        };
        return InlineRoleTestNames.IsMembershipTest(name) || InlineRoleTestNames.IsLookup(name) || InlineRoleTestNames.IsGrant(name);
    }

    private static bool Names(InvocationExpressionSyntax invocation, string parameter)
    {
        foreach (var argument in invocation.ArgumentList.Arguments)
        {
            if (argument.Expression is IdentifierNameSyntax identifier && identifier.Identifier.ValueText == parameter)
            {
                return true;
            }
        }

        return false;
    }
}
