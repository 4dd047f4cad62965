namespace Sage50Etl.Staging.Database.Runs;

/// <summary>Somebody else has the step by now, or may have it: whoever finds this changes nothing and says nothing.</summary>
public sealed class LeaseLostException(string step) : Exception($"The lease of {step} is over. Whoever takes the step does it anew.");
