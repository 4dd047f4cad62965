using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Limits;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Tables;

namespace Sage50Etl.Transform.Projection;

/// <summary>Each side's image as the other side would hold it, cut and spelt as the settings say, with the parents that are missing there.</summary>
public sealed class Projector(LinkLookup links, PlanSettings settings, ITargetLimits limits)
{
    public (Image Image, IReadOnlyList<MissingParent> Missing, IReadOnlyList<FitNote> Notes) ToSsm(string kind, Image sage, Image? ssm)
    {
        var missing = new List<MissingParent>();
        var image = SideForm.ToSsm(kind, sage, (k, key) => links.Partner(Side.Sage50, k, key),
            (field, k, key) => missing.Add(new(Side.Sage50, field, k, key)));
        // A customer status other than the default is a person's choice among the configured ones (D13).
        if (kind == Kind.Account && sage["status"].Text != AccountStatus.Potential && ssm?["status"].Text is { } status && settings.CustomerStatuses.Contains(status))
            image = image.With("status", ssm["status"]);
        var (fitted, notes) = limits.Fit(Side.Ssm, kind, image);
        return (fitted, missing, notes);
    }

    public (Image Image, IReadOnlyList<MissingParent> Missing, IReadOnlyList<FitNote> Notes) ToSage(string kind, Image ssm)
    {
        var missing = new List<MissingParent>();
        var image = SideForm.ToSage(kind, ssm, (k, key) => links.Partner(Side.Ssm, k, key), (field, k, key) => missing.Add(new(Side.Ssm, field, k, key)));
        // Sage knows potentials and customers only (ACC-05).
        if (kind == Kind.Account && settings.PotentialsMarked && image["status"].HasValue && image["status"].Text != AccountStatus.Potential)
            image = image.With("status", FieldValue.Of(AccountStatus.Client));
        var (fitted, notes) = limits.Fit(Side.Sage50, kind, image);
        return (fitted, missing, notes);
    }
}
