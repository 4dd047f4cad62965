using Sage50Etl.Canonical.Images;
using Sage50Etl.Staging.Database.Model;

namespace Sage50Etl.Load.Changes;

/// <summary>A change ready to be written: its fields in the source's and in the target's form, and where the record stands.</summary>
/// <param name="Missing">Stored form of the first parent that is not on the target yet: kind and key.</param>
public sealed record OpenChange(ChangeRow Row, LinkRow Link, Image Source, Image Target, Image Expected, (string Kind, string Key)? Missing)
{
    /// <summary>Fields that the target has refused under this version of the change, so that they are not sent (D22).</summary>
    public IReadOnlyList<string> LeftOut { get; init; } = [];

    /// <summary>The line of a document that waits for <see cref="Missing"/>; null where the record itself does (D23).</summary>
    public string? Line { get; init; }

    /// <summary>
    /// SSM id of the customer it belongs to, where nobody reads customers because their plan waits for a person: SSM is asked whether it is
    /// still there (ACC-22).
    /// </summary>
    public string? UnreadCustomer { get; init; }

    /// <summary>Why the source does not ask for it any more; null where it does.</summary>
    public string? TakenBack { get; init; }

    /// <summary>
    /// When SSM made the record, less what clocks and zones may differ by: a marker on something older is that of another tenant's record,
    /// which had the same number (D16). Null where SSM does not say.
    /// </summary>
    public DateTime? NotBefore { get; init; }

    public string? TargetKey => Row.Target == Messages.Side.Ssm ? Link.SsmKey : Link.SageKey;
    public string SourceKey => (Row.Target == Messages.Side.Ssm ? Link.SageKey : Link.SsmKey) ?? Row.Record;
}
