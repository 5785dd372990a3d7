namespace RigidCompany.Domain;

public class Employee
{
    public int Id { get; set; }

    public string UserName { get; set; } = "";

    public string FullName { get; set; } = "";

    public string Department { get; set; } = "";

    public string? ManagerUserName { get; set; }

    public EmployeeType Type { get; set; }

    public Grade Grade { get; set; }

    public int YearsOfService { get; set; }

    public List<string> Roles { get; set; } = [];
}
