namespace Sage50Etl.Staging.Database.Model;

/// <summary>States of a run (design 4).</summary>
public static class RunState
{
    public const string Extracting = "extracting";
    public const string Planning = "planning";
    public const string Held = "held";
    public const string Loading = "loading";
    public const string Closed = "closed";
    public const string Failed = "failed";
    public const string Cancelled = "cancelled";

    public static IReadOnlyList<string> Open { get; } = [Extracting, Planning, Held, Loading];
    public static IReadOnlyList<string> BeforeLoading { get; } = [Extracting, Planning, Held];
}
