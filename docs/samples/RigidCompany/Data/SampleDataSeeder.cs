using RigidCompany.Domain;
using RigidCompany.Security;

namespace RigidCompany.Data;

/// <summary>Fills an empty database, so that there is somebody to sign in and something to decide.</summary>
public static class SampleDataSeeder
{
    public static void Seed(CompanyContext context)
    {
        context.Database.EnsureCreated();
        if (context.Employees.Any())
        {
            return;
        }

        context.Employees.AddRange(
            Person("tomas", "Tomas Berg", "Engineering", "marta", Grade.Professional, 2),
            Person("aiko", "Aiko Mori", "Engineering", "marta", Grade.Trainee, 0),
            Person("marta", "Marta Ruiz", "Engineering", "dana", Grade.Senior, 6, RoleNames.Manager),
            Person("dana", "Dana Novak", "Board", null, Grade.Executive, 12, RoleNames.Director),
            Person("felix", "Felix Okoye", "Finance", "dana", Grade.Senior, 8, RoleNames.Finance),
            Person("hanna", "Hanna Lind", "People", "dana", Grade.Principal, 10, RoleNames.HumanResources),
            Person("arun", "Arun Shah", "Audit", "dana", Grade.Principal, 4, RoleNames.Auditor),
            Person("ada", "Ada Kern", "IT", "dana", Grade.Professional, 3, RoleNames.Administrator),
            Contractor(Person("cora", "Cora Vidal", "Engineering", "marta", Grade.Senior, 1)));

        context.PurchaseRequests.AddRange(
            Purchase("tomas", "Engineering", "Nordic Steel", 480m, 1, PurchaseStatus.Submitted),
            Purchase("tomas", "Engineering", "Nordic Steel", 5_000m, 2, PurchaseStatus.Submitted),
            Purchase("tomas", "Engineering", "Laser Works", 5_000.01m, 3, PurchaseStatus.Submitted),
            Purchase("aiko", "Engineering", "Laser Works", 50_000m, 3, PurchaseStatus.Submitted),
            Purchase("felix", "Finance", "Paper & Co", 120m, 0, PurchaseStatus.Draft),
            Purchase("marta", "Engineering", "Test Bench Ltd", 900m, 1, PurchaseStatus.Approved));

        context.LeaveRequests.AddRange(
            Leave("tomas", LeaveType.Annual, new DateOnly(2026, 7, 6), 10, LeaveStatus.Requested),
            Leave("aiko", LeaveType.Study, new DateOnly(2026, 9, 1), 3, LeaveStatus.Draft),
            Leave("marta", LeaveType.Annual, new DateOnly(2026, 8, 3), 5, LeaveStatus.Confirmed));

        context.TravelClaims.AddRange(
            Claim("tomas", "Gdansk", 3, 420, 312.50m, ClaimStatus.Open),
            Claim("marta", "Lyon", 2, 0, 198m, ClaimStatus.Checked));

        context.EquipmentLoans.AddRange(
            new EquipmentLoan { UserName = "aiko", Item = "Camera" },
            new EquipmentLoan { UserName = "tomas", Item = "Van", Status = LoanStatus.PendingFinance });

        context.SupplierContracts.AddRange(
            new SupplierContract { Supplier = "Nordic Steel" },
            new SupplierContract { Supplier = "Laser Works", State = ContractState.Signed });

        context.SaveChanges();
    }

    private static Employee Contractor(Employee employee)
    {
        employee.Type = EmployeeType.Contractor;
        return employee;
    }

    private static Employee Person(
        string userName, string fullName, string department, string? manager, Grade grade, int years, params List<string> roles) => new()
        {
            UserName = userName,
            FullName = fullName,
            Department = department,
            ManagerUserName = manager,
            Grade = grade,
            YearsOfService = years,
            Roles = roles,
        };

    private static PurchaseRequest Purchase(string by, string department, string supplier, decimal amount, int quotes, PurchaseStatus status) => new()
    {
        RequestedBy = by,
        Department = department,
        Supplier = supplier,
        Purpose = "Running business",
        Amount = amount,
        Quotes = quotes,
        Status = status,
    };

    private static LeaveRequest Leave(string userName, LeaveType type, DateOnly firstDay, int days, LeaveStatus status) => new()
    {
        UserName = userName,
        Type = type,
        FirstDay = firstDay,
        Days = days,
        Status = status,
    };

    private static TravelClaim Claim(string userName, string destination, int days, int kilometres, decimal amount, string status) => new()
    {
        UserName = userName,
        Destination = destination,
        Days = days,
        Kilometres = kilometres,
        Amount = amount,
        Status = status,
    };
}
