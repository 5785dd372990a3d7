using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlexibleCode.Analyzers.CodeFixes.Placement;

/// <summary>
/// Reads the places of one document where services are registered. Types are asked of the semantic model; where a reference is missing, the
/// names that every host uses decide.
/// </summary>
internal static class StartupReader
{
    private static readonly string[] BuilderFactories =
        ["CreateBuilder", "CreateSlimBuilder", "CreateEmptyBuilder", "CreateApplicationBuilder", "CreateEmptyApplicationBuilder", "CreateDefault"];

    private static readonly string[] Hosts =
        ["WebApplication", "Host", "WebAssemblyHostBuilder", "MauiApp", "FunctionsApplication", "DistributedApplication"];

    /// <summary>Whether a text can hold start-up code at all.</summary>
    public static bool MayRegister(string text) =>
        text.IndexOf("ServiceCollection", StringComparison.Ordinal) >= 0
        || text.IndexOf("ConfigureServices", StringComparison.Ordinal) >= 0
        || text.IndexOf("Builder", StringComparison.Ordinal) >= 0
        || text.IndexOf(".CreateDefault(", StringComparison.Ordinal) >= 0;

    /// <summary>The places of a document, in source order.</summary>
    public static IEnumerable<StartupRoot> Read(DocumentId documentId, SyntaxNode root, SemanticModel model, CancellationToken cancellationToken)
    {
        foreach (var node in root.DescendantNodes())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var found = node switch
            {
                VariableDeclaratorSyntax declarator => ReadLocal(documentId, declarator, model, cancellationToken),
                MethodDeclarationSyntax method => ReadMethod(documentId, method, method.Identifier.ValueText, method.ParameterList, method.Body, model, cancellationToken),
                LocalFunctionStatementSyntax local => ReadMethod(documentId, local, local.Identifier.ValueText, local.ParameterList, local.Body, model, cancellationToken),
                LambdaExpressionSyntax lambda => ReadLambda(documentId, lambda, model, cancellationToken),
                _ => null,
            };

            if (found is not null)
            {
                yield return found;
            }
        }
    }

    private static StartupRoot? ReadLocal(DocumentId documentId, VariableDeclaratorSyntax declarator, SemanticModel model, CancellationToken cancellationToken)
    {
        if (declarator is not { Initializer.Value: { } value, Parent.Parent: LocalDeclarationStatementSyntax statement })
        {
            return null;
        }

        var scope = statement.Parent is GlobalStatementSyntax global ? global.Parent : statement.Parent;
        if (scope is not (BlockSyntax or CompilationUnitSyntax))
        {
            return null;
        }

        var name = declarator.Identifier.ValueText;
        if (value is ObjectCreationExpressionSyntax creation && LastName(creation.Type) == "ServiceCollection")
        {
            return new StartupRoot(documentId, StartupKind.BareCollection, scope, name, ConfigurationInReach(declarator, model, null, cancellationToken));
        }

        return value is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access }
            && BuilderFactories.Contains(access.Name.Identifier.ValueText)
            && Hosts.Contains(LastName(access.Expression))
            && HasServices(model.GetTypeInfo(value, cancellationToken).Type)
            ? new StartupRoot(documentId, StartupKind.Host, scope, name + ".Services", name + ".Configuration")
            : null;
    }

    private static StartupRoot? ReadMethod(
        DocumentId documentId,
        SyntaxNode declaration,
        string name,
        ParameterListSyntax parameters,
        BlockSyntax? body,
        SemanticModel model,
        CancellationToken cancellationToken)
    {
        if (body is null)
        {
            return null;
        }

        foreach (var parameter in parameters.Parameters)
        {
            var type = LastName(parameter.Type);
            var text = parameter.Identifier.ValueText;
            if (type == "IServiceCollection")
            {
                var isStartupClass = declaration is MethodDeclarationSyntax { Parent: TypeDeclarationSyntax } method
                    && name is "ConfigureServices" && !method.Modifiers.Any(SyntaxKind.StaticKeyword) && !parameter.Modifiers.Any(SyntaxKind.ThisKeyword);
                return new StartupRoot(
                    documentId,
                    isStartupClass ? StartupKind.StartupClass : StartupKind.Extension,
                    body,
                    text,
                    ConfigurationInReach(body, model, parameters, cancellationToken),
                    isStartupClass ? null : name);
            }

            if (type is "WebApplicationBuilder" or "IHostApplicationBuilder" or "HostApplicationBuilder")
            {
                return new StartupRoot(documentId, StartupKind.Extension, body, text + ".Services", text + ".Configuration", name);
            }
        }

        return null;
    }

    // host.ConfigureServices((context, services) => { … })
    private static StartupRoot? ReadLambda(DocumentId documentId, LambdaExpressionSyntax lambda, SemanticModel model, CancellationToken cancellationToken)
    {
        if (lambda is not { Block: { } block, Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax invocation } }
            || StartupRoot.NameOf(invocation) != "ConfigureServices")
        {
            return null;
        }

        var parameters = lambda switch
        {
            SimpleLambdaExpressionSyntax simple => [simple.Parameter],
            ParenthesizedLambdaExpressionSyntax parenthesized => parenthesized.ParameterList.Parameters.ToArray(),
            _ => [],
        };

        if (parameters.Length is 0 or > 2)
        {
            return null;
        }

        var services = parameters[parameters.Length - 1];
        var type = (model.GetDeclaredSymbol(services, cancellationToken) as IParameterSymbol)?.Type;
        if (type is not (null or IErrorTypeSymbol) && type.Name != "IServiceCollection")
        {
            return null;
        }

        // A test's factory replaces services of a host that stands elsewhere; that is no composition root, but test projects are left out before.
        var configuration = parameters.Length == 2 ? parameters[0].Identifier.ValueText + ".Configuration" : null;
        return new StartupRoot(documentId, StartupKind.Host, block, services.Identifier.ValueText, configuration);
    }

    private static bool HasServices(ITypeSymbol? type) =>
        type is null or IErrorTypeSymbol || type.GetMembers("Services").Any(static m => m is IPropertySymbol { Type.Name: "IServiceCollection" });

    // A parameter of the method, or an instance member of its class.
    private static string? ConfigurationInReach(SyntaxNode place, SemanticModel model, ParameterListSyntax? parameters, CancellationToken cancellationToken)
    {
        if (parameters is not null)
        {
            foreach (var parameter in parameters.Parameters)
            {
                if (IsConfigurationName(LastName(parameter.Type)))
                {
                    return parameter.Identifier.ValueText;
                }
            }
        }

        foreach (var symbol in model.LookupSymbols(place.SpanStart))
        {
            var type = symbol switch
            {
                IFieldSymbol field => field.Type,
                IPropertySymbol { IsIndexer: false } property => property.Type,
                ILocalSymbol local when IsBefore(local, place, cancellationToken) => local.Type,
                _ => null,
            };

            if (type is not null && IsConfigurationName(type.Name) && (symbol.IsStatic || symbol is ILocalSymbol || !IsInStaticMember(place)))
            {
                return symbol.Name;
            }
        }

        return null;
    }

    private static bool IsBefore(ILocalSymbol local, SyntaxNode place, CancellationToken cancellationToken) =>
        local.DeclaringSyntaxReferences.Length == 1 && local.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken).Span.End < place.SpanStart;

    private static bool IsInStaticMember(SyntaxNode place) =>
        place.FirstAncestorOrSelf<MemberDeclarationSyntax>(static m => m is not BaseTypeDeclarationSyntax) is { } member
        && member.Modifiers.Any(SyntaxKind.StaticKeyword);

    private static bool IsConfigurationName(string? name) => name is "IConfiguration" or "IConfigurationRoot" or "ConfigurationManager" or "IConfigurationManager";

    private static string? LastName(SyntaxNode? node) => node switch
    {
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        NullableTypeSyntax nullable => LastName(nullable.ElementType),
        _ => null,
    };
}
