namespace Sage50Etl.Sandbox.Ssm.Storage;

/// <summary>Texts are equal without regard to case, as in the usual collations of SQL Server.</summary>
internal sealed class IndexKeys : IEqualityComparer<object>
{
    public static IndexKeys Instance { get; } = new();

    public new bool Equals(object? x, object? y) =>
        x is string left && y is string right ? StringComparer.OrdinalIgnoreCase.Equals(left, right) : object.Equals(x, y);

    public int GetHashCode(object obj) => obj is string text ? StringComparer.OrdinalIgnoreCase.GetHashCode(text) : obj.GetHashCode();
}
