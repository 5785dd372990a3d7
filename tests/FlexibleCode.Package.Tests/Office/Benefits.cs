namespace Office;

public enum UserRole { Clerk, Manager, Director }

public enum Plan { Free, Team, Business }

public sealed class User
{
    public UserRole Role { get; set; }
}

/// <summary>What somebody sees by role (FLX2003), and what a plan costs (FLX4005).</summary>
public sealed class Benefits
{
    public bool SeesSalaries(User user) => user.Role == UserRole.Manager || user.Role == UserRole.Director;

    public decimal MonthlyPrice(Plan plan) => plan switch
    {
        Plan.Free => 0m,
        Plan.Team => 9.90m, // since spring
        Plan.Business => 30m,
        _ => throw new ArgumentOutOfRangeException(nameof(plan)),
    };
}
