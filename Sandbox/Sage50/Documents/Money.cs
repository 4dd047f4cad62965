namespace Sage50Etl.Sandbox.Sage50.Documents;

/// <summary>Net and tax of a line, a carriage charge or a document, in pennies.</summary>
internal readonly record struct Money(decimal Net, decimal Tax)
{
    public decimal Gross => Net + Tax;

    public Money ToBase(decimal foreignRate) => new(Pennies(Net / foreignRate), Pennies(Tax / foreignRate));

    public static Money operator +(Money left, Money right) => new(left.Net + right.Net, left.Tax + right.Tax);

    public static decimal Pennies(decimal amount) => Math.Round(amount, 2, MidpointRounding.AwayFromZero);
}
