using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Connectors.Sage50;
using Sage50Etl.Connectors.Ssm;
using Sage50Etl.Connectors.Ssm.Resources;
using Sage50Etl.Load;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Model;

namespace Sage50Etl.Hosting.Companies;

/// <summary>
/// COMPANYID and name of the Sage data set, and the tenant behind the credential. SSM names no tenant, so the oldest branch with its creation stamp
/// stands for it; a branch is never deleted for good.
/// </summary>
public sealed class CompanyIdentity(StagingStore store, CompanyScope scope, string? confirmedId, ISage50Reader sage, ISsmClient ssm, ISage50Reader? writer = null) : ICompanyIdentity
{
    public const string Kind = "tenant";

    /// <summary>Reason of the links that are made at each start, for lines of services and carriage (D11).</summary>
    internal const string ServiceProduct = "service product (D11)";

    /// <summary>Support code: another company answers than the one read.</summary>
    internal const string Another = LoadCodes.AnotherCompany;

    public async Task<string?> Changed(CancellationToken cancellationToken)
    {
        var company = scope.Company.Value;
        var known = await store.Read(db => db.Companies.AsNoTracking().SingleOrDefaultAsync(c => c.Company == company, cancellationToken), cancellationToken);
        var answered = await sage.ReadCompany(cancellationToken);
        if ((confirmedId ?? known?.SageCompanyId) is { } id && !SageCompany.IsSame(id, answered.CompanyId))
            return $"Sage 50 for {company} answers as company {answered.CompanyId}, confirmed was {id}";
        if (known?.Name is { } name && answered.Name is { } present && name != present)
            return $"Sage 50 for {company} answers as '{present}', it was read as '{name}'";
        if (writer is not null && Apart(answered, await writer.ReadCompany(cancellationToken)) is { } apart) return apart;

        var branches = new List<SsmBranch>();
        await foreach (var page in ssm.List<SsmBranch>(new SsmListQuery(), cancellationToken)) branches.AddRange(page.Rows);
        return await Tenant(branches, keep: true, cancellationToken);
    }

    /// <summary>What is read and what is written to are two companies; null when they are one.</summary>
    internal static string? Apart(SageCompany read, SageCompany written)
    {
        if (!SageCompany.IsSame(read.CompanyId, written.CompanyId))
            return $"Sage 50 is read as company {read.CompanyId}, and HyperAccounts would write to company {written.CompanyId}";

        return read.Name is { } name && written.Name is { } other && !SameText.Of(name, other)
            ? $"Sage 50 is read as '{name}', and HyperAccounts would write to '{other}', which may be a copy of the data"
            : null;
    }

    /// <summary>
    /// The links of a company name records of the tenant it was loaded into. By the same numbers another tenant has other records, and each would be written over.
    /// </summary>
    /// <param name="tenant">As ssm.tenant names it: companies that share a tenant have pictures of their own, and one tenant.</param>
    /// <returns>What is wrong where the company is to work with another tenant than that; null where it is not linked yet, or with this one.</returns>
    internal static async Task<string?> LinkedElsewhere(StagingDb db, CompanyRow company, string tenant, CancellationToken cancellationToken) =>
        company.Tenant.Length > 0 && company.Tenant != tenant && await db.Links.AnyAsync(l => l.Company == company.Company && l.SsmKey != null && l.Reason != ServiceProduct, cancellationToken)
            ? $"company {company.Company} is linked with the records of tenant '{company.Tenant}', and ssm.tenant names '{tenant}'"
            : null;

    /// <param name="keep">Something is about to be written, so this tenant is the confirmed one if none is yet.</param>
    /// <returns>What is wrong when another one answers.</returns>
    public Task<string?> Tenant(IReadOnlyList<SsmBranch> branches, bool keep, CancellationToken cancellationToken)
    {
        var mark = branches.MinBy(b => b.Id) is { } oldest ? $"branch {oldest.Id} of {oldest.DateCreated?.ToString("s", CultureInfo.InvariantCulture)}" : null;
        return store.Write(async db =>
        {
            if (await db.Companies.AsNoTracking().SingleOrDefaultAsync(c => c.Company == scope.Company.Value, cancellationToken) is { } company
                && await LinkedElsewhere(db, company, scope.Credential, cancellationToken) is { } elsewhere) return elsewhere;

            if (mark is null) return null;

            var row = await db.StreamStates.FindAsync([scope.Of(Side.Ssm), Side.Ssm, Kind], cancellationToken);
            if (row is null && keep) db.StreamStates.Add(new StreamStateRow { Scope = scope.Of(Side.Ssm), Side = Side.Ssm, Kind = Kind, Watermark = mark });
            return row is null || row.Watermark == mark ? null : $"the SSM tenant of {scope.Company} is another one: its oldest branch is {mark}, confirmed was {row.Watermark}";
        }, cancellationToken);
    }
}
