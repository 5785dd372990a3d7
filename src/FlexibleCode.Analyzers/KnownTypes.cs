using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace FlexibleCode.Analyzers;

/// <summary>
/// The framework's types that rules and fixes ask for, resolved once per compilation and only when asked. A rule that needs an absent one
/// registers nothing. This is the one place that looks types up by name.
/// </summary>
internal sealed class KnownTypes
{
    private static readonly ConditionalWeakTable<Compilation, KnownTypes> PerCompilation = new();

    private readonly Compilation _compilation;
    private readonly System.Collections.Concurrent.ConcurrentDictionary<string, INamedTypeSymbol?> _types = new(StringComparer.Ordinal);

    private KnownTypes(Compilation compilation) => _compilation = compilation;

    /// <summary>ASP.NET Core's contract of authorization attributes.</summary>
    public INamedTypeSymbol? IAuthorizeData => Get("Microsoft.AspNetCore.Authorization.IAuthorizeData");

    /// <summary>The policy builder, whose <c>RequireRole</c> names roles.</summary>
    public INamedTypeSymbol? AuthorizationPolicyBuilder => Get("Microsoft.AspNetCore.Authorization.AuthorizationPolicyBuilder");

    public INamedTypeSymbol? AuthorizationOptions => Get("Microsoft.AspNetCore.Authorization.AuthorizationOptions");

    public INamedTypeSymbol? IAuthorizationService => Get("Microsoft.AspNetCore.Authorization.IAuthorizationService");

    public INamedTypeSymbol? ControllerBase => Get("Microsoft.AspNetCore.Mvc.ControllerBase");

    public INamedTypeSymbol? PageModel => Get("Microsoft.AspNetCore.Mvc.RazorPages.PageModel");

    public INamedTypeSymbol? Hub => Get("Microsoft.AspNetCore.SignalR.Hub");

    public INamedTypeSymbol? UserManager => Get("Microsoft.AspNetCore.Identity.UserManager`1");

    public INamedTypeSymbol? RoleManager => Get("Microsoft.AspNetCore.Identity.RoleManager`1");

    public INamedTypeSymbol? IPrincipal => Get("System.Security.Principal.IPrincipal");

    public INamedTypeSymbol? ClaimsPrincipal => Get("System.Security.Claims.ClaimsPrincipal");

    public INamedTypeSymbol? ClaimTypes => Get("System.Security.Claims.ClaimTypes");

    /// <summary>What a typed options value is read from when it may change while the program runs.</summary>
    public INamedTypeSymbol? IOptionsMonitor => Get("Microsoft.Extensions.Options.IOptionsMonitor`1");

    public INamedTypeSymbol? IOptions => Get("Microsoft.Extensions.Options.IOptions`1");

    /// <summary>What checks an options value when it is made.</summary>
    public INamedTypeSymbol? IValidateOptions => Get("Microsoft.Extensions.Options.IValidateOptions`1");

    /// <summary>Holds <c>AddOptions&lt;T&gt;().ValidateOnStart()</c>.</summary>
    public INamedTypeSymbol? OptionsBuilderExtensions => Get("Microsoft.Extensions.DependencyInjection.OptionsBuilderExtensions");

    public INamedTypeSymbol? IConfiguration => Get("Microsoft.Extensions.Configuration.IConfiguration");

    /// <summary>The configuration binder: present when options can be bound.</summary>
    public INamedTypeSymbol? ConfigurationBinder => Get("Microsoft.Extensions.Configuration.ConfigurationBinder");

    /// <summary>Holds <c>services.Configure&lt;T&gt;(IConfiguration)</c>.</summary>
    public INamedTypeSymbol? OptionsConfigurationServiceCollectionExtensions =>
        Get("Microsoft.Extensions.DependencyInjection.OptionsConfigurationServiceCollectionExtensions");

    /// <summary>Holds <c>AddOptions&lt;T&gt;().BindConfiguration(path)</c>.</summary>
    public INamedTypeSymbol? OptionsBuilderConfigurationExtensions =>
        Get("Microsoft.Extensions.DependencyInjection.OptionsBuilderConfigurationExtensions");

    public INamedTypeSymbol? IServiceCollection => Get("Microsoft.Extensions.DependencyInjection.IServiceCollection");

    /// <summary>Holds <c>provider.GetKeyedService&lt;T&gt;(key)</c>; absent before version 8 of the container's abstractions.</summary>
    public INamedTypeSymbol? ServiceProviderKeyedServiceExtensions =>
        Get("Microsoft.Extensions.DependencyInjection.ServiceProviderKeyedServiceExtensions");

    public INamedTypeSymbol? IServiceProvider => Get("System.IServiceProvider");

    public INamedTypeSymbol? IQueryable => Get("System.Linq.IQueryable");

    public INamedTypeSymbol? Expression => Get("System.Linq.Expressions.Expression`1");

    /// <summary>What a switch expression without a matching arm throws; absent before .NET Core 3.0.</summary>
    public INamedTypeSymbol? SwitchExpressionException => Get("System.Runtime.CompilerServices.SwitchExpressionException");

    public INamedTypeSymbol? DbContext => Get("Microsoft.EntityFrameworkCore.DbContext");

    /// <summary>The known types of a compilation.</summary>
    public static KnownTypes For(Compilation compilation) =>
        PerCompilation.GetValue(compilation, static c => new KnownTypes(c));

    // Several references may declare a type of the same name: the compilation's own answer is null then, and the first public one serves.
    private INamedTypeSymbol? Get(string metadataName) =>
        _types.GetOrAdd(metadataName, name =>
#pragma warning disable RS0030 // the one place that may
            _compilation.GetTypeByMetadataName(name)
#pragma warning restore RS0030
            ?? _compilation.GetTypesByMetadataName(name).FirstOrDefault(static t => t.DeclaredAccessibility == Accessibility.Public));
}
