namespace Sage50Etl.Endpoint.Cli;

/// <summary>The direction of a stream, in the few letters that a table of 80 columns has room for.</summary>
internal static class Direction
{
    public static string Target(string direction) => direction == "ssm-to-sage50" ? "Sage" : "SSM";
}
