namespace Sage50Etl.Messages;

/// <summary>The six streams, in dependency order.</summary>
public static class Streams
{
    public const string Users = "users";
    public const string Products = "products";
    public const string Customers = "customers";
    public const string Contacts = "contacts";
    public const string Orders = "orders";
    public const string Invoices = "invoices";

    public static IReadOnlyList<StreamDefinition> All { get; } =
    [
        new(Users, 1, ["user"], TwoWay: false),
        new(Products, 2, ["family", "rate", "product", "productRate"], TwoWay: false),
        new(Customers, 3, ["account", "address"], TwoWay: true),
        new(Contacts, 4, ["contact"], TwoWay: true),
        new(Orders, 5, ["order", "orderLine"], TwoWay: true),
        new(Invoices, 6, ["invoice"], TwoWay: false),
    ];

    public static StreamDefinition Of(string name) => All.First(s => s.Name == name);

    public static StreamDefinition OfKind(string kind) => All.First(s => s.Kinds.Contains(kind));
}
