using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FlexibleCode.Testing.Behaviour;

/// <summary>Hosts one of the two programs: makes its objects, supplies what they ask for, and writes down what they do to it.</summary>
internal sealed class ProgramHost : IDisposable
{
    private const int MaxDepth = 6;

    private readonly ReplaceableConfiguration _configuration = new();
    private readonly ServiceProvider _services;

    public ProgramHost(LoadedProgram program, BehaviourSettings settings, IReadOnlyDictionary<string, string> sections)
    {
        Program = program;
        _services = ServicesOf(program, settings, sections);
    }

    public LoadedProgram Program { get; }

    /// <summary>The calls of services that stand in, since the last case began.</summary>
    public List<(MethodInfo Method, object?[] Arguments)> Calls { get; } = [];

    /// <summary>Who uses the program.</summary>
    public ClaimsPrincipal? User { get; set; }

    public void Configure(IReadOnlyDictionary<string, string?> values) => _configuration.Replace(values);

    /// <summary>Checks what a host checks before it runs; what it refuses to start with, or <c>null</c>.</summary>
    public string? Start()
    {
        try
        {
            // Without one, nothing has asked for a check at the start.
            (_services.GetService<IStartupValidator>() ?? throw new VerificationException("The program checks nothing when it starts.")).Validate();
            return null;
        }
        catch (OptionsValidationException refusal)
        {
            return refusal.Message;
        }
    }

    public object? Make(CaseValue value, Type type) => value switch
    {
        PlainValue plain => plain.Value is IConvertible && Nullable.GetUnderlyingType(type) is null && type.IsPrimitive ? Convert.ChangeType(plain.Value, type, CultureInfo.InvariantCulture) : plain.Value,
        EnumValue number => Enum.ToObject(Nullable.GetUnderlyingType(type) ?? type, Convert.ChangeType(number.Number, Enum.GetUnderlyingType(Nullable.GetUnderlyingType(type) ?? type), CultureInfo.InvariantCulture)),
        SequenceValue tuple when typeof(ITuple).IsAssignableFrom(type) => Activator.CreateInstance(type, [.. tuple.Items.Zip(type.GetGenericArguments(), Make)]),
        SequenceValue sequence => Sequences.Fill(type, [.. sequence.Items.Select(i => Make(i, Sequences.ItemOf(type)!))]),
        UserValue user => Principal(user),
        MadeValue made => Factories.Make(Program, made.Member, made.Index),
        ObjectValue value1 => Construct(Nullable.GetUnderlyingType(type) ?? type, value1.Members.ToDictionary(StringComparer.OrdinalIgnoreCase), 0),
        _ => Service(type, 0),
    };

    /// <summary>An object of the program: members of the case where it has them, services of the host for all else.</summary>
    public object Construct(Type type, IReadOnlyDictionary<string, CaseValue> members, int depth)
    {
        var constructor = Construction.ConstructorOf(type);
        if (constructor is null)
        {
            return SetProperties(type.IsValueType ? Activator.CreateInstance(type)! : RuntimeHelpers.GetUninitializedObject(type), members);
        }

        var arguments = constructor.GetParameters()
            .Select(p => members.TryGetValue(p.Name!, out var value) ? Make(value, p.ParameterType) : p.HasDefaultValue ? p.DefaultValue : Service(p.ParameterType, depth + 1))
            .ToArray();
        var made = constructor.Invoke(BindingFlags.DoNotWrapExceptions, null, arguments, null);
        return SetProperties(WithUser(made), members);
    }

    public static ClaimsPrincipal Principal(UserValue user) => user.Roles is not { } roles
        ? new ClaimsPrincipal(new ClaimsIdentity())
        : new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, "user"), .. roles.Select(static r => new Claim(ClaimTypes.Role, r))], "test"));

    public void Dispose() => _services.Dispose();

    private object SetProperties(object made, IReadOnlyDictionary<string, CaseValue> members)
    {
        foreach (var property in made.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (property.SetMethod is not null && property.GetIndexParameters().Length == 0 && members.TryGetValue(property.Name, out var value))
            {
                property.SetMethod.Invoke(made, BindingFlags.DoNotWrapExceptions, null, [Make(value, property.PropertyType)], null);
            }
        }

        return made;
    }

    private object WithUser(object made)
    {
        switch (made)
        {
            case ControllerBase controller:
                controller.ControllerContext = new ControllerContext { HttpContext = HttpContext() };
                break;
            case PageModel page:
                page.PageContext = new PageContext { HttpContext = HttpContext() };
                break;
        }

        return made;
    }

    private DefaultHttpContext HttpContext() => new() { User = User ?? new ClaimsPrincipal(new ClaimsIdentity()), RequestServices = _services };

    private object? Service(Type type, int depth)
    {
        if (typeof(HttpContext).IsAssignableFrom(type))
        {
            return HttpContext();
        }

        if (type == typeof(IHttpContextAccessor))
        {
            return new Accessor(HttpContext());
        }

        if (typeof(ClaimsPrincipal).IsAssignableFrom(type))
        {
            return User;
        }

        if (_services.GetService(type) is { } service)
        {
            return service;
        }

        if (type.IsInterface)
        {
            return Program.StandIns.Create(type, (method, arguments) => Calls.Add((method, arguments)));
        }

        if (Program.Declares(type) && !type.IsAbstract && depth < MaxDepth)
        {
            return Construct(type, new Dictionary<string, CaseValue>(), depth);
        }

        return type.IsValueType ? Activator.CreateInstance(type) : null;
    }

    private ServiceProvider ServicesOf(LoadedProgram program, BehaviourSettings settings, IReadOnlyDictionary<string, string> sections)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(_configuration.Root).AddOptions().AddLogging().AddAuthorizationCore();
        if (settings.CompositionRoot is { } root)
        {
            var method = MemberPath.FindMethod(program, root);
            var receiver = method.IsStatic ? null : Activator.CreateInstance(method.DeclaringType!);
            var arguments = method.GetParameters()
                .Select(p => p.ParameterType == typeof(IServiceCollection) ? (object)services
                    : p.ParameterType.IsAssignableFrom(typeof(IConfigurationRoot)) ? _configuration.Root
                    : throw new VerificationException($"The composition root '{root}' asks for {p.ParameterType.Name}; only IServiceCollection and IConfiguration are supplied."))
                .ToArray();
            method.Invoke(receiver, BindingFlags.DoNotWrapExceptions, null, arguments, null);
        }
        else
        {
            foreach (var (name, section) in sections)
            {
                if (program.FindType(name) is { IsAbstract: false, IsGenericTypeDefinition: false } options)
                {
                    Bind.MakeGenericMethod(options).Invoke(null, [services, _configuration.Root.GetSection(section)]);
                }
            }
        }

        return services.BuildServiceProvider();
    }

    private static readonly MethodInfo Bind = typeof(OptionsConfigurationServiceCollectionExtensions)
        .GetMethod(nameof(OptionsConfigurationServiceCollectionExtensions.Configure), [typeof(IServiceCollection), typeof(IConfiguration)])!;

    private sealed class Accessor(HttpContext? context) : IHttpContextAccessor
    {
        public HttpContext? HttpContext { get; set; } = context;
    }
}
