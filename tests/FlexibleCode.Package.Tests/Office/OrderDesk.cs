namespace Office;

public interface IOrderStep
{
    void Run(Order order, ICollection<string> log);
}

public sealed class CheckCredit : IOrderStep
{
    public void Run(Order order, ICollection<string> log) => log.Add("credit");
}

public sealed class ReserveStock : IOrderStep
{
    public void Run(Order order, ICollection<string> log) => log.Add("stock");
}

public sealed class SendConfirmation : IOrderStep
{
    public void Run(Order order, ICollection<string> log) => log.Add("confirmation");
}

/// <summary>The steps of an order, and their sequence (FLX1007).</summary>
public sealed class OrderDesk
{
    public void Accept(Order order, ICollection<string> log)
    {
        foreach (var step in new IOrderStep[] { new CheckCredit(), new ReserveStock(), new SendConfirmation() })
        {
            step.Run(order, log);
        }
    }
}
