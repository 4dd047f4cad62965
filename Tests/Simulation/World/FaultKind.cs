namespace Sage50Etl.Tests.Simulation.World;

/// <summary>What can go wrong, at the n-th chance there is for it.</summary>
internal enum FaultKind
{
    /// <summary>The process ends at a gate, and is started again.</summary>
    Kill,
    /// <summary>It ends when a transaction is about to be committed.</summary>
    KillBeforeCommit,
    /// <summary>
    /// The same, counted for each sort of transaction by itself: those that publish a reading or close a run are few among those that send.
    /// </summary>
    KillBeforeSortOfCommit,
    /// <summary>It ends when a write has taken effect and its answer is under way.</summary>
    KillAfterWrite,
    /// <summary>It stands still for longer than its lease, and goes on.</summary>
    Stop,
    /// <summary>The staging database is busy.</summary>
    StagingBusy,
    /// <summary>A write does not leave: no connection.</summary>
    WriteRefused,
    /// <summary>A write never arrives.</summary>
    WriteLost,
    /// <summary>A write arrives long after its sender has given up.</summary>
    WriteLate,
    /// <summary>The answer of a write is lost; it took effect.</summary>
    AnswerLost,
    /// <summary>The answer comes after its receiver has given up.</summary>
    AnswerLate,
    /// <summary>A write is answered 500 although it took effect.</summary>
    AnswerWrong,
    /// <summary>The server says 429 or 503, and nothing happened.</summary>
    WriteBusy,
    /// <summary>A read fails with a status.</summary>
    ReadBusy,
    /// <summary>A read breaks off.</summary>
    ReadReset,
    /// <summary>A read is cut in the middle.</summary>
    ReadCut,
    /// <summary>A list comes empty.</summary>
    ReadEmpty,
    /// <summary>A page of a list comes twice.</summary>
    ReadRepeated,
    /// <summary>
    /// The clock of a process is put ahead or back by minutes to hours, and right again after a while; its timers and the world go on.
    /// </summary>
    ClockJumps,
    MessageLost,
    MessageTwice,
    MessageLate,
}
