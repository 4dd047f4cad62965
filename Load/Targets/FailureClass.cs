namespace Sage50Etl.Load.Targets;

/// <summary>What to do about a failed call (design 4.6).</summary>
public enum FailureClass { Transient, Busy, Refused, InDoubt, Configuration }
