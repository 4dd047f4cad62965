namespace Sage50Etl.Staging.Database.Model;

/// <summary>Phases of a run step.</summary>
public static class StepPhase
{
    public const string Extract = "extract";
    public const string Plan = "plan";
}
