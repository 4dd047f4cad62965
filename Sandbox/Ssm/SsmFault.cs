namespace Sage50Etl.Sandbox.Ssm;

/// <summary>A failure injected into one call.</summary>
public sealed record SsmFault
{
    private SsmFault(SsmFaultKind kind, bool afterEffect) => (Kind, AfterEffect) = (kind, afterEffect);

    public SsmFaultKind Kind { get; }

    /// <summary>True: the call is carried out and recorded first, and only its answer is lost or replaced.</summary>
    public bool AfterEffect { get; }

    public int Code { get; private init; }
    public string Body { get; private init; } = "";

    /// <summary>The connection is reset and nothing was applied.</summary>
    public static SsmFault ResetBefore { get; } = new(SsmFaultKind.Reset, afterEffect: false);

    /// <summary>The connection is reset after the effect.</summary>
    public static SsmFault ResetAfter { get; } = new(SsmFaultKind.Reset, afterEffect: true);

    /// <summary>200 and <c>[]</c>.</summary>
    public static SsmFault EmptyList { get; } = new(SsmFaultKind.EmptyList, afterEffect: false);

    /// <summary>A list answers the page before the one asked for; page 0 stays page 0.</summary>
    public static SsmFault RepeatPage { get; } = new(SsmFaultKind.RepeatPage, afterEffect: false);

    /// <summary>The status and body as given.</summary>
    public static SsmFault Status(int code, string body, bool afterEffect = false) =>
        new(SsmFaultKind.Status, afterEffect) { Code = code, Body = body };

    /// <summary>No answer until the caller gives up or the simulator stops.</summary>
    public static SsmFault Hang(bool afterEffect = false) => new(SsmFaultKind.Hang, afterEffect);
}
