namespace Sage50Etl.Sandbox.Sage50;

/// <summary>What goes wrong with one call. For Status, Failure and Hang <see cref="AfterEffect"/> says whether Sage had done the work by then.</summary>
public sealed record HyperAccountsFault(HyperAccountsFaultKind Kind)
{
    public bool AfterEffect { get; init; }
    /// <summary>For Status.</summary>
    public int StatusCode { get; init; } = 500;
    /// <summary>For Failure.</summary>
    public string Message { get; init; } = "Object reference not set to an instance of an object.";
    /// <summary>For Truncate: the answer ends inside this row, counted from 0.</summary>
    public int Row { get; init; }
    /// <summary>For Hang; null waits until the caller gives up.</summary>
    public TimeSpan? HangFor { get; init; }
}
