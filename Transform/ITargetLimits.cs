using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Limits;
using Sage50Etl.Messages;

namespace Sage50Etl.Transform;

/// <summary>What the target can take: lengths and characters, from its schema.</summary>
public interface ITargetLimits
{
    /// <summary>The first field of a target-form image that would not fit, or null.</summary>
    LimitFault? Check(Side target, string kind, Image image);

    /// <summary>What a new record lacks on its target, or null: said before anything is sent (ACC-40, ACC-41, ACC-44).</summary>
    LimitFault? CheckCreate(Side target, string kind, Image image) => null;

    /// <summary>The target-form image as the settings make it fit, and what was changed for that (mapping.tooLong).</summary>
    (Image Image, IReadOnlyList<FitNote> Notes) Fit(Side target, string kind, Image image) => (image, []);
}

/// <param name="Limit">For example "60 characters, has 74".</param>
public sealed record LimitFault(string Code, string Field, string Limit, string Reason)
{
    /// <summary>Rule that refuses; null takes the kind's own.</summary>
    public string? Rule { get; init; }
}
