using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Sage50Etl.Connectors.Sage50;
using Sage50Etl.Connectors.Sage50.Rows;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Model;

namespace Sage50Etl.Hosting.Companies;

/// <summary>
/// Stands in the centre for a Sage 50 that only the processes at its site can reach. It tells what those have left in staging: who the company is,
/// and its currencies. Anything else is read and written at the site.
/// </summary>
public sealed class DistantSage(StagingStore store, string company, string site) : ISage50Reader
{
    /// <summary>Support code of a question that only the site can answer.</summary>
    public const string Code = "S50-R-003";
    private const string Currencies = "currencies";

    /// <summary>Leaves word for the centre, from the site.</summary>
    public Task Tell(IEnumerable<Currency> currencies, CancellationToken cancellationToken) => store.Write(async db =>
    {
        var row = await db.StreamStates.FindAsync([company, Side.Sage50, Currencies], cancellationToken)
            ?? db.StreamStates.Add(new StreamStateRow { Scope = company, Side = Side.Sage50, Kind = Currencies }).Entity;
        row.Watermark = JsonSerializer.Serialize(currencies.Select(c => new Told(c.Number, c.Code, c.Name, c.Rate, c.BaseCurrency)));
    }, cancellationToken);

    public async Task<SageCompany> ReadCompany(CancellationToken cancellationToken)
    {
        var known = await store.Read(db => db.Companies.AsNoTracking().SingleOrDefaultAsync(c => c.Company == company, cancellationToken), cancellationToken);
        return new SageCompany { CompanyId = known?.SageCompanyId ?? throw Unheard(), Name = known.Name };
    }

    public async IAsyncEnumerable<SageRead<TRow>> ReadWithFaults<TRow>(SageQuery query, [EnumeratorCancellation] CancellationToken cancellationToken) where TRow : SageRow
    {
        if (typeof(TRow) != typeof(Currency))
            throw new SageException(SageFailure.Configuration, Code, $"Sage 50 of company {company} stands at site {site}, and {typeof(TRow).Name} is read there only. Ask a process that was started with --site {site}.");
        var told = await store.Read(db => db.StreamStates.AsNoTracking().Where(s => s.Scope == company && s.Side == Side.Sage50 && s.Kind == Currencies)
            .Select(s => s.Watermark).SingleOrDefaultAsync(cancellationToken), cancellationToken) ?? throw Unheard();
        foreach (var c in JsonSerializer.Deserialize<List<Told>>(told)!)
            yield return new((TRow)(SageRow)new Currency { Number = c.Number, Code = c.Code, Name = c.Name, Rate = c.Rate, BaseCurrency = c.BaseCurrency }, null);
    }

    private SageException Unheard() => new(SageFailure.Transient, Code,
        $"Nothing was heard yet from site {site}, where Sage 50 of company {company} stands. Start 'sage50etl endpoint extract --site {site}' there; this is tried again.")
    {
        NotHeardYet = true,
    };

    private sealed record Told(int Number, string Code, string? Name, decimal Rate, bool BaseCurrency);
}
