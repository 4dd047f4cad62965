namespace Sage50Etl.Load.Targets;

/// <summary>
/// What to do about a failed call (design 4.6). Held: nothing was sent, and a person has something to do on the other side first (D4).
/// Unclear: what the target holds could not be read, so nothing is decided by it; it is asked again.
/// </summary>
public enum FailureClass { Transient, Busy, Refused, InDoubt, Configuration, Held, Unclear }
