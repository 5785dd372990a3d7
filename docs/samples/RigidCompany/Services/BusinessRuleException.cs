namespace RigidCompany.Services;

/// <summary>A request that the company's rules do not allow; answered with status 422 and the message.</summary>
public class BusinessRuleException(string message) : Exception(message);
