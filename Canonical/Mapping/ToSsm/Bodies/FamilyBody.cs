using Sage50Etl.Canonical.Records;

namespace Sage50Etl.Canonical.Mapping.ToSsm.Bodies;

internal sealed record FamilyBody
{
    [FedBy(nameof(Family.Name))] public string? DescriptionEN { get; init; }
    [FedBy(nameof(Family.Name))] public string? DescriptionES { get; init; }
}
