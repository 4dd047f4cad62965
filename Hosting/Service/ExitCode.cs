namespace Sage50Etl.Hosting.Service;

/// <summary>Exit codes of every program and command (design 6).</summary>
public static class ExitCode
{
    public const int Done = 0;
    public const int TryAgain = 1;
    public const int Usage = 2;
    public const int DifferencesFound = 3;
    public const int Held = 7;
}
