using Microsoft.CodeAnalysis;

namespace FlexibleCode.Analyzers.Workflow;

/// <summary>
/// Sets that are called states and are none of the business: those that an engine's or a job's run goes through, told by their members, and events,
/// told by their name or by members that all begin with <c>On</c>. What a run may do in them is how the machine works.
/// </summary>
internal static class RunStates
{
    private static readonly HashSet<string> Running = new(StringComparer.OrdinalIgnoreCase) { "Running", "Queued", "Executing", "Enqueued" };

    private static readonly HashSet<string> Broken = new(StringComparer.OrdinalIgnoreCase) { "Failed", "Failure", "Faulted", "TimedOut", "Timeout", "Crashed", "Errored", "Error" };

    private static readonly HashSet<string> Others = new(StringComparer.OrdinalIgnoreCase)
    {
        "None", "Unknown", "Undefined", "NotStarted", "Created", "Initial", "Initialized", "Initializing", "Idle", "Ready", "Scheduled", "Pending", "Waiting", "Starting",
        "Started", "InProgress", "Processing", "Paused", "Suspended", "Resumed", "Resuming", "Stopping", "Stopped", "Retrying", "Completed", "Complete", "Done",
        "Finished", "Succeeded", "Success", "Successful", "Cancelled", "Canceled", "Cancelling", "Canceling", "Aborted", "Terminated", "Skipped", "Expired", "Compensating",
        "Compensated", "RolledBack", "Blocked", "Deferred", "Dead",
    };

    /// <summary>Whether a set is one.</summary>
    public static bool Are(ITypeSymbol set)
    {
        if (set.TypeKind != TypeKind.Enum)
        {
            return false;
        }

        if (set.Name.EndsWith("Event", StringComparison.Ordinal) || set.Name.EndsWith("Events", StringComparison.Ordinal))
        {
            return true;
        }

        var (members, runs, breaks, events) = (0, false, false, 0);
        foreach (var member in set.GetMembers())
        {
            if (member is not IFieldSymbol { HasConstantValue: true, Name: var name })
            {
                continue;
            }

            members++;
            events += IsEvent(name) ? 1 : 0;
            var (isRun, isBreak) = (Running.Contains(name), Broken.Contains(name));
            runs |= isRun;
            breaks |= isBreak;
            if (!isRun && !isBreak && !Others.Contains(name) && events < members)
            {
                return false;
            }
        }

        return members > 0 && ((events == members && !set.Name.EndsWith("Status", StringComparison.Ordinal) && !set.Name.EndsWith("State", StringComparison.Ordinal)) || (events == 0 && runs && breaks));
    }

    // OnStart, OnComplete; not Ongoing.
    private static bool IsEvent(string name) => name.Length > 2 && name.StartsWith("On", StringComparison.Ordinal) && char.IsUpper(name[2]) && !IsHold(name);

    private static bool IsHold(string name) => name.StartsWith("OnHold", StringComparison.Ordinal);
}
