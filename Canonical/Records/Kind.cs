namespace Sage50Etl.Canonical.Records;

/// <summary>Names of the record kinds, as they stand in staging, messages and reports.</summary>
public static class Kind
{
    public const string User = "user";
    public const string Family = "family";
    public const string Rate = "rate";
    public const string Product = "product";
    public const string ProductRate = "productRate";
    public const string Account = "account";
    public const string Address = "address";
    public const string Contact = "contact";
    public const string Order = "order";
    public const string OrderLine = "orderLine";
    public const string Invoice = "invoice";

    /// <summary>Dependency order of design 4: a kind refers only to kinds before it.</summary>
    public static IReadOnlyList<string> All { get; } =
        [User, Family, Rate, Product, ProductRate, Account, Address, Contact, Order, OrderLine, Invoice];
}
