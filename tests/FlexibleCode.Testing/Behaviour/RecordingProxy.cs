using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FlexibleCode.Testing.Behaviour;

/// <summary>
/// Makes stand-ins for services: they hand every call over and answer with nothing. Their base class is compiled into an assembly of its own
/// that each program loads, because a proxy of a type that can be unloaded needs a base that can be unloaded.
/// </summary>
internal sealed class RecordingProxy
{
    private const string Source =
        """
        namespace FlexibleCode.Testing.Proxies
        {
            public class Proxy : System.Reflection.DispatchProxy
            {
                public System.Func<System.Reflection.MethodInfo, object[], object> Handler;

                protected override object Invoke(System.Reflection.MethodInfo method, object[] arguments) => Handler(method, arguments);
            }
        }
        """;

    private static readonly Lazy<byte[]> CompiledImage = new(Compile);

    private readonly Type _base;
    private readonly FieldInfo _handler;

    public RecordingProxy(Assembly proxies)
    {
        _base = proxies.GetType("FlexibleCode.Testing.Proxies.Proxy", throwOnError: true)!;
        _handler = _base.GetField("Handler")!;
    }

    /// <summary>The assembly that a program loads for its stand-ins.</summary>
    public static byte[] Image => CompiledImage.Value;

    public object Create(Type service, Action<MethodInfo, object?[]> record)
    {
        var proxy = DispatchProxy.Create(service, _base);
        _handler.SetValue(proxy, (Func<MethodInfo, object?[], object?>)((method, arguments) =>
        {
            record(method, arguments);
            return NothingOf(method.ReturnType);
        }));
        return proxy;
    }

    private static byte[] Compile()
    {
        using var image = new MemoryStream();
        var result = CSharpCompilation
            .Create("FlexibleCode.Testing.Proxies", [CSharpSyntaxTree.ParseText(Source)], ReferenceAssemblies.Default.References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
            .Emit(image);
        return result.Success ? image.ToArray() : throw new VerificationException(string.Join(Environment.NewLine, result.Diagnostics));
    }

    private static object? NothingOf(Type type)
    {
        if (type == typeof(void))
        {
            return null;
        }

        if (type == typeof(Task))
        {
            return Task.CompletedTask;
        }

        if (type.IsGenericType)
        {
            var definition = type.GetGenericTypeDefinition();
            var argument = type.GetGenericArguments()[0];
            if (definition == typeof(Task<>))
            {
                return typeof(Task).GetMethod(nameof(Task.FromResult))!.MakeGenericMethod(argument).Invoke(null, [NothingOf(argument)]);
            }

            if (definition == typeof(ValueTask<>))
            {
                return Activator.CreateInstance(type, NothingOf(argument));
            }

            if (definition == typeof(IQueryable<>))
            {
                return Activator.CreateInstance(typeof(EnumerableQuery<>).MakeGenericType(argument), Array.CreateInstance(argument, 0));
            }

            if (type.IsAssignableFrom(argument.MakeArrayType()))
            {
                return Array.CreateInstance(argument, 0);
            }
        }

        return type.IsValueType ? Activator.CreateInstance(type) : null;
    }
}
