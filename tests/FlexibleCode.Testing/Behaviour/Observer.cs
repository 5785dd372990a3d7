using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace FlexibleCode.Testing.Behaviour;

/// <summary>A case: who uses the program, on which object, with which arguments.</summary>
internal sealed record BehaviourCase(UserValue? User, CaseValue? Receiver, ImmutableArray<CaseValue> Arguments)
{
    public override string ToString() =>
        $"({string.Join(", ", Arguments)}){(Receiver is null ? "" : $" of {Receiver}")}{(User is null ? "" : $" by {User}")}";
}

/// <summary>What one case came to.</summary>
/// <param name="Text">All that could be observed.</param>
/// <param name="Exception">What was thrown, if anything.</param>
internal sealed record Observation(string Text, Exception? Exception);

/// <summary>Runs cases of one member in one program and observes result, exception, <c>out</c> values, state and calls.</summary>
internal sealed class Observer(ProgramHost host, MethodInfo member, Snapshot snapshot)
{
    /// <summary>Runs one case. <paramref name="meanwhile"/> happens between the construction of the receiver and the call.</summary>
    public async Task<Observation> ObserveAsync(BehaviourCase @case, Action? meanwhile = null)
    {
        host.Calls.Clear();
        host.User = @case.User is { } user ? ProgramHost.Principal(user) : null;
        object? receiver = null;
        object?[] arguments = [];
        string outcome;
        Exception? thrown = null;
        try
        {
            receiver = @case.Receiver is { } value ? host.Make(value, member.DeclaringType!) : null;
            var parameters = member.GetParameters();
            arguments = [.. parameters.Select((p, i) => p.IsOut ? null : host.Make(@case.Arguments[i], p.ParameterType.IsByRef ? p.ParameterType.GetElementType()! : p.ParameterType))];
            meanwhile?.Invoke();
            var result = member.Invoke(receiver, BindingFlags.DoNotWrapExceptions, null, arguments, null);
            outcome = "returns " + snapshot.Of(await ResultAsync(result).ConfigureAwait(false));
        }
        catch (Exception exception) when (exception is not VerificationException)
        {
            thrown = exception;
            outcome = "throws " + Snapshot.Of(exception);
        }

        return new Observation(outcome + Effects(receiver, arguments), thrown);
    }

    private string Effects(object? receiver, object?[] arguments)
    {
        var text = "";
        foreach (var (parameter, argument) in member.GetParameters().Zip(arguments))
        {
            if (parameter.ParameterType.IsByRef || (argument is not null && host.Program.Declares(argument.GetType()) && !argument.GetType().IsValueType))
            {
                text += $"; {parameter.Name} = {snapshot.Of(argument)}";
            }
        }

        if (receiver is not null && host.Program.Declares(receiver.GetType()))
        {
            text += $"; receiver = {snapshot.Of(receiver)}";
        }

        foreach (var (method, values) in host.Calls.ToArray())
        {
            text += $"; calls {method.DeclaringType!.Name}.{method.Name}({string.Join(", ", values.Select(snapshot.Of))})";
        }

        return text;
    }

    private static async Task<object?> ResultAsync(object? result)
    {
        if (result is null)
        {
            return null;
        }

        if (result.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(ValueTask<>))
        {
            result = type.GetMethod("AsTask")!.Invoke(result, null)!;
        }

        switch (result)
        {
            case ValueTask task:
                await task.ConfigureAwait(false);
                return null;
            case Task task:
                await task.ConfigureAwait(false);
                return task.GetType().GetProperty("Result") is { } property && property.PropertyType.Name != "VoidTaskResult" ? property.GetValue(task) : null;
        }

        var stream = Array.Find(result.GetType().GetInterfaces(), static i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>));
        return stream is null
            ? result
            : await ((Task<List<object?>>)Drain.MakeGenericMethod(stream.GetGenericArguments()).Invoke(null, [result])!).ConfigureAwait(false);
    }

    private static readonly MethodInfo Drain = typeof(Observer).GetMethod(nameof(DrainAsync), BindingFlags.NonPublic | BindingFlags.Static)!;

    private static async Task<List<object?>> DrainAsync<T>(IAsyncEnumerable<T> stream)
    {
        var items = new List<object?>();
        await foreach (var item in stream.ConfigureAwait(false))
        {
            items.Add(item);
        }

        return items;
    }
}
