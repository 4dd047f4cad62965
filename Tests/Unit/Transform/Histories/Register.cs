using Sage50Etl.Canonical.Images;

namespace Sage50Etl.Tests.Unit.Transform.Histories;

/// <summary>One value a field got on one side. <paramref name="Number"/> counts all happenings of a history.</summary>
internal sealed record Entry(int Number, string? Value, bool ByPerson);

/// <summary>One field of one record on one side: everything it ever held.</summary>
internal sealed class Register(string record, string field, Sage50Etl.Messages.Side side, string first)
{
    public string Record { get; } = record;
    public string Field { get; } = field;
    public Sage50Etl.Messages.Side Side { get; } = side;
    public List<Entry> Entries { get; } = [new(0, first, ByPerson: true)];
    public string? Now => Entries[^1].Value;

    public bool Had(string? value) => Entries.Exists(e => e.Value == value);
    public bool TypedAfter(int number) => Entries.Exists(e => e.ByPerson && e.Number > number);
    public override string ToString() => $"{Side} {Record}.{Field}: {string.Join(" > ", Entries.Select(e => $"{(e.ByPerson ? "" : "*")}{e.Value}#{e.Number}"))}";
}

/// <summary>A history broke a promise.</summary>
internal sealed class HistoryBroken(string promise, string what) : Exception($"{promise}: {what}")
{
    public string Promise { get; } = promise;
}
