namespace Office;

public enum OrderStatus { Draft, Sent, Paid, Closed, Void }

/// <summary>An order that guards its states in every method (FLX1004).</summary>
public sealed class Order
{
    public OrderStatus Status { get; set; }

    public void Send()
    {
        if (Status != OrderStatus.Draft)
        {
            throw new InvalidOperationException($"An order that is {Status} cannot be sent.");
        }

        Status = OrderStatus.Sent;
    }

    public void Close()
    {
        if (Status is OrderStatus.Void or OrderStatus.Closed)
        {
            throw new InvalidOperationException("Over.");
        }

        Status = OrderStatus.Closed;
    }

    public void Pay()
    {
        if (Status != OrderStatus.Sent && Status != OrderStatus.Closed)
        {
            throw new InvalidOperationException("Nothing is owed.");
        }

        Status = OrderStatus.Paid;
    }

    public void Cancel()
    {
        if (Status is OrderStatus.Paid or OrderStatus.Closed)
        {
            throw new InvalidOperationException("Too late.");
        }

        Status = OrderStatus.Void;
    }
}
