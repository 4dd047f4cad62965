namespace Sage50Etl.Staging.Database.Model;

/// <summary>States of a run step.</summary>
public static class StepState
{
    public const string Pending = "pending";
    public const string Running = "running";
    public const string Done = "done";
    public const string Failed = "failed";
}
