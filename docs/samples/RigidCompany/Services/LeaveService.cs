using Microsoft.EntityFrameworkCore;
using RigidCompany.Data;
using RigidCompany.Domain;

namespace RigidCompany.Services;

public class LeaveService(CompanyContext context)
{
    /// <summary>How many days of a kind of leave an employee has in a year.</summary>
    public int EntitlementOf(Employee employee, LeaveType type) => type switch
    {
        LeaveType.Annual => AnnualDaysOf(employee.Grade),
        LeaveType.Sick => 30,
        LeaveType.Parental => 60,
        LeaveType.Study => 5,
        LeaveType.Unpaid => 20,
        _ => 0,
    };

    public async Task<LeaveRequest> CreateAsync(string userName, LeaveType type, DateOnly firstDay, int days, CancellationToken cancellationToken)
    {
        var employee = await context.Employees.SingleAsync(e => e.UserName == userName, cancellationToken);
        if (days < 1)
        {
            throw new BusinessRuleException("Leave is at least one day.");
        }

        if (days > 15 && type == LeaveType.Annual)
        {
            throw new BusinessRuleException("Annual leave is taken in at most three weeks at a time.");
        }

        if (type == LeaveType.Study && employee.YearsOfService < 2)
        {
            throw new BusinessRuleException("Study leave is open from the second year of service.");
        }

        var taken = await context.LeaveRequests
            .Where(r => r.UserName == userName && r.Type == type)
            .SumAsync(r => r.Days, cancellationToken);
        if (taken + days > EntitlementOf(employee, type))
        {
            throw new BusinessRuleException("There are not enough days left.");
        }

        var request = new LeaveRequest { UserName = userName, Type = type, FirstDay = firstDay, Days = days, Status = LeaveStatus.Requested };
        context.LeaveRequests.Add(request);
        await context.SaveChangesAsync(cancellationToken);
        return request;
    }

    public async Task MoveAsync(LeaveRequest request, LeaveStatus to, CancellationToken cancellationToken)
    {
        if (!LeaveWorkflow.CanMove(request.Status, to))
        {
            throw new BusinessRuleException($"Leave that is {request.Status} cannot become {to}.");
        }

        request.Status = to;
        await context.SaveChangesAsync(cancellationToken);
    }

    private static int AnnualDaysOf(Grade grade)
    {
        switch (grade)
        {
            case Grade.Trainee:
            case Grade.Professional:
                return 25;
            case Grade.Senior:
                return 27;
            case Grade.Principal:
                return 29;
            case Grade.Executive:
                return 32;
            default:
                return 25;
        }
    }
}
