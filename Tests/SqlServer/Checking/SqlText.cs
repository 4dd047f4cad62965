namespace Sage50Etl.Tests.SqlServer.Checking;

/// <param name="Parameters">Each as "@name type".</param>
public sealed record SqlText(string Name, IReadOnlyCollection<string> Parameters, string Body);
