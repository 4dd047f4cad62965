namespace Sage50Etl.Sandbox.Sage50;

/// <summary>How a write that Sage has done loses its answer.</summary>
public enum WriteTrouble { Off, ResetAfterWrite, ServerErrorPage, Hang }
