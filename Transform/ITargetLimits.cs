using Sage50Etl.Canonical.Images;
using Sage50Etl.Messages;

namespace Sage50Etl.Transform;

/// <summary>What the target can take: lengths and characters, from its schema.</summary>
public interface ITargetLimits
{
    /// <summary>The first field of a target-form image that would not fit, or null.</summary>
    LimitFault? Check(Side target, string kind, Image image);
}

/// <param name="Limit">For example "60 characters, has 74".</param>
public sealed record LimitFault(string Code, string Field, string Limit, string Reason);
