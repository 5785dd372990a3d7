using System.Reflection;

namespace FlexibleCode.Testing.Behaviour;

/// <summary>Stands in for a service: writes down every call, and answers with nothing.</summary>
internal class RecordingProxy : DispatchProxy
{
    private Action<MethodInfo, object?[]>? _record;

    public static object Create(Type service, Action<MethodInfo, object?[]> record)
    {
        var proxy = DispatchProxy.Create(service, typeof(RecordingProxy));
        ((RecordingProxy)proxy)._record = record;
        return proxy;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        _record!(targetMethod!, args ?? []);
        return NothingOf(targetMethod!.ReturnType);
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
