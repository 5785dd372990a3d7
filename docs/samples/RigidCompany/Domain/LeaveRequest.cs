namespace RigidCompany.Domain;

public enum LeaveType
{
    Annual,
    Sick,
    Parental,
    Study,
    Unpaid,
}

public enum LeaveStatus
{
    Draft,
    Requested,
    Confirmed,
    Taken,
    Declined,
    Withdrawn,
}

public class LeaveRequest
{
    public int Id { get; set; }

    public string UserName { get; set; } = "";

    public LeaveType Type { get; set; }

    public DateOnly FirstDay { get; set; }

    public int Days { get; set; }

    public LeaveStatus Status { get; set; }

    public string? Note { get; set; }
}
