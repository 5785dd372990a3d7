using Microsoft.EntityFrameworkCore;
using RigidCompany.Domain;

namespace RigidCompany.Data;

public class CompanyContext(DbContextOptions<CompanyContext> options) : DbContext(options)
{
    public DbSet<Employee> Employees => Set<Employee>();

    public DbSet<PurchaseRequest> PurchaseRequests => Set<PurchaseRequest>();

    public DbSet<LeaveRequest> LeaveRequests => Set<LeaveRequest>();

    public DbSet<TravelClaim> TravelClaims => Set<TravelClaim>();

    public DbSet<EquipmentLoan> EquipmentLoans => Set<EquipmentLoan>();

    public DbSet<SupplierContract> SupplierContracts => Set<SupplierContract>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Employee>().HasIndex(e => e.UserName).IsUnique();
        modelBuilder.Entity<PurchaseRequest>().Property(r => r.Status).HasConversion<string>();
        modelBuilder.Entity<LeaveRequest>().Property(r => r.Status).HasConversion<string>();
        modelBuilder.Entity<LeaveRequest>().Property(r => r.Type).HasConversion<string>();
    }
}
