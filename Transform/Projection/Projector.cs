using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Tables;

namespace Sage50Etl.Transform.Projection;

/// <summary>Each side's image as the other side would hold it, with the parents that are missing there.</summary>
public sealed class Projector(LinkLookup links, PlanSettings settings)
{
    public (Image Image, IReadOnlyList<MissingParent> Missing) ToSsm(string kind, Image sage, Image? ssm)
    {
        var missing = new List<MissingParent>();
        var image = SideForm.ToSsm(kind, sage, (k, key) => links.Partner(Side.Sage50, k, key),
            (field, k, key) => missing.Add(new(Side.Sage50, field, k, key)));
        // A customer status other than the default is a person's choice among the configured ones (D13).
        if (kind == Kind.Account && ssm?["status"].Text is { } status && settings.CustomerStatuses.Contains(status))
            image = image.With("status", ssm["status"]);
        return (image, missing);
    }

    public (Image Image, IReadOnlyList<MissingParent> Missing) ToSage(string kind, Image ssm)
    {
        var missing = new List<MissingParent>();
        var image = SideForm.ToSage(kind, ssm, (k, key) => links.Partner(Side.Ssm, k, key), (field, k, key) => missing.Add(new(Side.Ssm, field, k, key)));
        return (image, missing);
    }
}
