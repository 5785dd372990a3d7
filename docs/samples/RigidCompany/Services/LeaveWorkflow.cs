using RigidCompany.Domain;

namespace RigidCompany.Services;

/// <summary>How a leave request moves between the employee and the line manager.</summary>
public static class LeaveWorkflow
{
    public static bool CanMove(LeaveStatus from, LeaveStatus to)
    {
        switch (from)
        {
            case LeaveStatus.Draft:
                return to is LeaveStatus.Requested or LeaveStatus.Withdrawn;
            case LeaveStatus.Requested:
                return to is LeaveStatus.Confirmed or LeaveStatus.Declined or LeaveStatus.Withdrawn;
            case LeaveStatus.Confirmed:
                return to is LeaveStatus.Taken or LeaveStatus.Withdrawn;
            default:
                return false;
        }
    }

    public static IEnumerable<LeaveStatus> NextOf(LeaveStatus status) =>
        Enum.GetValues<LeaveStatus>().Where(next => CanMove(status, next));

    /// <summary>Where a leave request goes when nobody objects.</summary>
    public static LeaveStatus UsualNextOf(LeaveStatus status)
    {
        if (status == LeaveStatus.Draft)
        {
            return LeaveStatus.Requested;
        }

        if (status == LeaveStatus.Requested)
        {
            return LeaveStatus.Confirmed;
        }

        if (status == LeaveStatus.Confirmed)
        {
            return LeaveStatus.Taken;
        }

        return status;
    }

    public static bool CanEdit(LeaveStatus status)
    {
        bool canEdit;
        switch (status)
        {
            case LeaveStatus.Draft:
            case LeaveStatus.Requested:
                canEdit = true;
                break;
            default:
                canEdit = false;
                break;
        }

        return canEdit;
    }
}
