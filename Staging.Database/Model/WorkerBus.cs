namespace Sage50Etl.Staging.Database.Model;

/// <summary>The buses that endpoints share their work over. Messages of one are not seen by the other, so all endpoints of a staging database use the same.</summary>
public static class WorkerBus
{
    public const string Rebus = "Rebus";
    public const string NServiceBus = "NServiceBus";

    /// <summary>NServiceBus with its queues in a schema; endpoints that look in two schemas do not meet either.</summary>
    public static string NServiceBusIn(string schema) => $"{NServiceBus} in schema {schema}";

    /// <summary>The command that starts an endpoint of a role on a bus.</summary>
    public static string Start(string bus, string role) =>
        bus.StartsWith(NServiceBus, StringComparison.Ordinal) ? $"sage50etl-nservicebus {role}" : $"sage50etl endpoint {role}";
}
