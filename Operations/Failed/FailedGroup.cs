namespace Sage50Etl.Operations.Failed;

/// <summary>Failed work of the same class.</summary>
/// <param name="What">message or change.</param>
/// <param name="Class">Of a message its exception's type, of a change its code; what <c>--class</c> takes.</param>
/// <param name="State">Of changes: refused, in doubt or held.</param>
/// <param name="Reason">Of the newest one.</param>
public sealed record FailedGroup(string What, string Class, string State, string Subject, int Count, DateTimeOffset Oldest, DateTimeOffset Newest, string Reason, IReadOnlyList<long> Ids);
