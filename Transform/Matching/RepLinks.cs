using Microsoft.EntityFrameworkCore;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Staging.Database.Tables;

namespace Sage50Etl.Transform.Matching;

/// <summary>
/// The users that texts of Sage stand for. The map gives a text an e-mail, and the e-mail finds the user: after the map was corrected, or a user was made again,
/// that is another one (USR-04, USR-06).
/// </summary>
internal sealed class RepLinks(StagingDb db, CompanyScope scope, DateTimeOffset now)
{
    private static StagedKind Users => StagedKind.Of(Kind.User);

    /// <summary>Gives each text the user whom its e-mail names, where that is exactly one and not the one it has.</summary>
    public async Task Follow(CancellationToken cancellationToken)
    {
        var texts = await db.Links.Where(l => l.Company == scope.Company.Value && l.Kind == Kind.User).ToListAsync(cancellationToken);
        var links = texts.FindAll(l => l is { SageKey: not null, SsmKey: not null });
        if (links.Count == 0) return;

        var emails = await Emails([.. links.Select(l => l.SageKey!)], cancellationToken);
        var users = await StagedRows.ByText(db, Users, scope.Of(Side.Ssm), Side.Ssm, "email", emails.Values.Distinct(), cancellationToken);
        var byEmail = users.Where(u => u.Filter is null).ToLookup(u => Plain((string)u.Values["email"]!), u => u.Key, StringComparer.OrdinalIgnoreCase);

        foreach (var link in links)
            if (emails.TryGetValue(link.SageKey!, out var email) && byEmail[Plain(email)].ToList() is [var user] && user != link.SsmKey)
                await Give(link, user, cancellationToken);
    }

    private async Task<Dictionary<string, string>> Emails(List<string> texts, CancellationToken cancellationToken)
    {
        var rows = await StagedRows.ByKey(db, Users, scope.Of(Side.Sage50), Side.Sage50, texts, cancellationToken);
        return rows.Where(r => r is { Gone: false, Filter: null } && r.Values.GetValueOrDefault("email") is string)
            .ToDictionary(r => r.Key, r => (string)r.Values["email"]!);
    }

    private async Task Give(LinkRow link, string user, CancellationToken cancellationToken)
    {
        db.Audit.Add(new AuditRow
        {
            Company = link.Company, Kind = link.Kind, Record = link.Record, At = now, Who = "transform", What = "linked anew",
            Reason = $"its e-mail is the one of SSM user {user}; before it was {link.SsmKey} (USR-04)",
        });
        (link.SsmKey, link.State, link.Reason, link.UpdatedAt) = (user, LinkState.Linked, null, now);
        await db.Bases.Where(b => b.Company == link.Company && b.Kind == link.Kind && b.Record == link.Record).ExecuteDeleteAsync(cancellationToken);
    }

    private static string Plain(string email) => email.Replace(" ", "", StringComparison.Ordinal);
}
