namespace RigidCompany.Domain;

public enum EmployeeType
{
    Permanent,
    Temporary,
    Contractor,
}
