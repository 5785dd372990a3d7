using Microsoft.EntityFrameworkCore;
using RigidCompany.Data;
using RigidCompany.Domain;

namespace RigidCompany.Services;

public class TravelService(CompanyContext context)
{
    private const decimal KilometreRate = 0.40m;

    public decimal DailyAllowanceOf(Grade grade) => grade switch
    {
        Grade.Trainee => 28m,
        Grade.Professional => 36m,
        Grade.Senior => 44m,
        Grade.Principal => 52m,
        Grade.Executive => 75m,
        _ => throw new ArgumentOutOfRangeException(nameof(grade)),
    };

    /// <summary>What a night in a hotel may cost, by the grade of the guest.</summary>
    public decimal HotelLimitOf(Grade grade)
    {
        if (grade == Grade.Executive)
        {
            return 260m;
        }
        else if (grade == Grade.Principal || grade == Grade.Senior)
        {
            return 180m;
        }
        else
        {
            return 130m;
        }
    }

    public async Task<TravelClaim> ClaimAsync(string userName, string destination, int days, int kilometres, CancellationToken cancellationToken)
    {
        var employee = await context.Employees.SingleAsync(e => e.UserName == userName, cancellationToken);
        var amount = (days * DailyAllowanceOf(employee.Grade)) + (kilometres * KilometreRate);

        // Small trips are paid without anybody looking at them.
        var status = amount <= 100m ? ClaimStatus.Checked : ClaimStatus.Open;
        var claim = new TravelClaim
        {
            UserName = userName,
            Destination = destination,
            Days = days,
            Kilometres = kilometres,
            Amount = amount,
            Status = status,
        };
        context.TravelClaims.Add(claim);
        await context.SaveChangesAsync(cancellationToken);
        return claim;
    }

    public async Task<TravelClaim?> MoveAsync(int id, string to, CancellationToken cancellationToken)
    {
        var claim = await context.TravelClaims.FindAsync([id], cancellationToken);
        if (claim is null)
        {
            return null;
        }

        if (!CanMove(claim.Status, to))
        {
            throw new BusinessRuleException($"A claim that is {claim.Status} cannot become {to}.");
        }

        claim.Status = to;
        await context.SaveChangesAsync(cancellationToken);
        return claim;
    }

    public static bool CanMove(string status, string newStatus) =>
        (status == ClaimStatus.Open && newStatus == ClaimStatus.Checked)
        || (status == ClaimStatus.Open && newStatus == ClaimStatus.Refused)
        || (status == ClaimStatus.Checked && newStatus == ClaimStatus.Paid)
        || (status == ClaimStatus.Checked && newStatus == ClaimStatus.Refused);
}
