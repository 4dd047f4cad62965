using Sage50Etl.Canonical;
using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Limits;
using Sage50Etl.Messages;
using Sage50Etl.Transform;

namespace Sage50Etl.Hosting.Companies;

/// <summary>Lengths from the tenant's schema and from Sage's documented limits; characters Sage can hold.</summary>
public sealed class TargetLimits(CanonicalMapper mapper, IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> ssmLengths) : ITargetLimits
{
    public LimitFault? Check(Side target, string kind, Image image)
    {
        var over = target == Side.Ssm
            ? ssmLengths.TryGetValue(kind, out var lengths) ? First(mapper.SsmExceeded(kind, image, lengths)) : null
            : First(mapper.SageExceeded(kind, image));
        if (over is not null)
            return new("S50-T-001", over.Field, $"{over.Limit} characters, has {over.Actual}",
                $"{kind}.{over.Field} has {over.Actual} characters, {target} takes {over.Limit}. Shorten it at its source.");
        if (target == Side.Ssm || SageCharacters.Unwritable(image) is not [var field, ..]) return null;
        return new("S50-T-002", field, "Windows-1252", $"{kind}.{field} holds a character that Sage 50 cannot store (Windows-1252). Replace it at its source.");
    }

    private static TooLong? First(IReadOnlyList<TooLong> found) => found.Count == 0 ? null : found[0];
}
