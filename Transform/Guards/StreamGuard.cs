namespace Sage50Etl.Transform.Guards;

/// <summary>Limits of one stream where they differ from the company's.</summary>
public sealed record StreamGuard
{
    public GuardLimit? Creates { get; init; }
    public GuardLimit? Updates { get; init; }
    public GuardLimit? Deletes { get; init; }
    public int? Handful { get; init; }
}
