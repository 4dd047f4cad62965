namespace Sage50Etl.Operations.Reconcile;

/// <summary>Whether a side holds a record: not at all, live, live but out of filter (CON-12, INV-06), or deleted.</summary>
public enum SideState { None, Live, Filtered, Gone }
