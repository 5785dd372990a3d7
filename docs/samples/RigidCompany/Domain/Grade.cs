namespace RigidCompany.Domain;

public enum Grade
{
    Trainee,
    Professional,
    Senior,
    Principal,
    Executive,
}
