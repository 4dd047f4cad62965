using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Sage50Etl.Canonical;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Connectors.Sage50;
using Sage50Etl.Connectors.Sage50.Rows;
using Sage50Etl.Extract.Snapshots;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Staging.Database.Tables;

namespace Sage50Etl.Extract.Sage50;

/// <summary>Before anything is read from Sage: is it the same company, and is it not a restored backup (design 4.1, sage50-access 2.6)?</summary>
public sealed class CompanyGate(StagingStore store, ExtractContext context)
{
    public async Task Check(CancellationToken cancellationToken)
    {
        try
        {
            await Confirm(cancellationToken);
        }
        catch (GateException other)
        {
            await Stop(other, cancellationToken);
            throw;
        }
        await GoOn(cancellationToken);
    }

    private async Task Confirm(CancellationToken cancellationToken)
    {
        var answered = await context.Sage.ReadCompany(cancellationToken);
        var known = await store.Read(db => db.Companies.AsNoTracking().SingleAsync(c => c.Company == context.Scope.Company.Value, cancellationToken), cancellationToken);
        var expected = context.Settings.SageCompanyId ?? known.SageCompanyId;
        if (expected is not null && !SageCompany.IsSame(expected, answered.CompanyId))
            throw new GateException(ExtractCodes.WrongCompany, $"Sage 50 for {context.Scope.Company} answers as company {answered.CompanyId}, confirmed was {expected}. "
                + "Nothing was read or written. Check the data folder; if the change is wanted, set sage50.companyId to the new id.", tryAgain: false);
        if (known.Name is { } name && answered.Name is { } present && name != present)
            throw new GateException(ExtractCodes.WrongCompany, $"Sage 50 for {context.Scope.Company} answers as '{present}', confirmed was '{name}': a copy of the data, or the company was renamed. "
                + "Nothing was read or written. Check the data folder; if the change is wanted, confirm it with 'sage50etl approve --restored'.", tryAgain: false);
        await NotBelow(known, cancellationToken);
        await store.Write(db => db.Companies.Where(c => c.Company == known.Company).ExecuteUpdateAsync(c => c
            .SetProperty(r => r.SageCompanyId, answered.CompanyId).SetProperty(r => r.Name, answered.Name), cancellationToken), cancellationToken);
    }

    // What is queued, and what the priority lane brings, would be written all the same: only the company as a whole keeps it back.
    private Task Stop(GateException other, CancellationToken cancellationToken) => store.Write(
        db => db.Companies.Where(c => c.Company == context.Scope.Company.Value && !c.Paused).ExecuteUpdateAsync(
            c => c.SetProperty(r => r.StopCode, other.Code).SetProperty(r => r.StopReason, other.Message), cancellationToken),
        cancellationToken);

    private async Task GoOn(CancellationToken cancellationToken)
    {
        if (!await store.Read(db => Stopped(db).AnyAsync(cancellationToken), cancellationToken)) return;

        await store.Write(
            db => Stopped(db).ExecuteUpdateAsync(
                c => c.SetProperty(r => r.StopCode, (string?)null).SetProperty(r => r.StopReason, (string?)null), cancellationToken),
            cancellationToken);
    }

    private IQueryable<CompanyRow> Stopped(StagingDb db) => db.Companies.Where(c => c.Company == context.Scope.Company.Value
        && (c.StopCode == ExtractCodes.WrongCompany || c.StopCode == ExtractCodes.Restored));

    /// <summary>Remembers the highest document numbers that were read.</summary>
    public Task Remember(CancellationToken cancellationToken) => store.Write(async db =>
    {
        var company = context.Scope.Company.Value;
        var order = await Highest(db, Kind.Order, "", cancellationToken);
        // Invoices are records of their own or stand among the orders (INV-05).
        var invoice = Math.Max(await Highest(db, Kind.Invoice, ExtId.InvoiceLetter, cancellationToken), await Highest(db, Kind.Order, ExtId.InvoiceLetter, cancellationToken));
        await db.Companies.Where(c => c.Company == company).ExecuteUpdateAsync(c => c
            .SetProperty(r => r.HighestOrder, order).SetProperty(r => r.HighestInvoice, invoice), cancellationToken);
    }, cancellationToken);

    private async Task NotBelow(CompanyRow known, CancellationToken cancellationToken)
    {
        if (await IsMissing<Connectors.Sage50.Rows.SalesOrder>("ORDER_NUMBER", known.HighestOrder, OrderMade, cancellationToken))
            throw Restored("ORDER_NUMBER", known.HighestOrder);

        if (await IsMissing<Connectors.Sage50.Rows.Invoice>("INVOICE_NUMBER", known.HighestInvoice, InvoiceMade, cancellationToken))
            throw Restored("INVOICE_NUMBER", known.HighestInvoice);
    }

    // A restored backup knows nothing of a later deletion; the note of one says that the newest document was deleted and nothing else.
    private async Task<bool> IsMissing<TRow>(string column, long highest, Func<long, CancellationToken, Task<DateTime?>> made, CancellationToken cancellationToken)
        where TRow : SageRow =>
        highest > 0 && !await Any<TRow>(column, highest, cancellationToken) && !await IsNoted(highest, await made(highest, cancellationToken), cancellationToken);

    /// <param name="made">When the document was made. What a backup brings back is older than the documents it lacks, its notes too.</param>
    private async Task<bool> IsNoted(long number, DateTime? made, CancellationToken cancellationToken)
    {
        try
        {
            var query = new SageQuery(new SageCondition("FOREIGN_REF", SageOperator.Equal, number.ToString(CultureInfo.InvariantCulture)));
            await foreach (var note in context.Sage.ReadWithFaults<DeletedRecord>(query, cancellationToken))
                if (note.IsRow && DeletionNote.CanBeOf(note.Row, made)) return true;
        }
        catch (SageException untold) when (untold.Failure is SageFailure.Configuration or SageFailure.Refused)
        {
            // This way into Sage does not offer the table (HyperAccounts): a person decides.
        }
        return false;
    }

    private Task<DateTime?> OrderMade(long number, CancellationToken cancellationToken) =>
        Made(number.ToString(CultureInfo.InvariantCulture), [Kind.Order], cancellationToken);

    private Task<DateTime?> InvoiceMade(long number, CancellationToken cancellationToken) =>
        Made(ExtId.InvoiceLetter + number.ToString(CultureInfo.InvariantCulture), [Kind.Invoice, Kind.Order], cancellationToken);

    private Task<DateTime?> Made(string key, string[] kinds, CancellationToken cancellationToken) => store.Read(async db =>
    {
        foreach (var kind in kinds)
            foreach (var row in await StagedRows.ByKey(db, StagedKind.Of(kind), context.Scope.Company.Value, Side.Sage50, [key], cancellationToken))
                if (DeletionNote.Made(row) is { } made) return made;
        return (DateTime?)null;
    }, cancellationToken);

    private GateException Restored(string column, long highest) => new(ExtractCodes.Restored,
        $"Sage 50 for {context.Scope.Company} has no {column} of {highest} or above any more: probably a backup was restored and numbers will be used again. "
        + "Nothing was read or written. Look at the latest documents, then confirm with 'sage50etl approve --restored'.", tryAgain: false);

    private async Task<bool> Any<TRow>(string column, long from, CancellationToken cancellationToken) where TRow : SageRow
    {
        var query = new SageQuery(new SageCondition(column, SageOperator.GreaterOrEqual, checked((int)from)));
        await foreach (var _ in context.Sage.ReadWithFaults<TRow>(query, cancellationToken)) return true;
        return false;
    }

    private Task<long> Highest(StagingDb db, string kind, string prefix, CancellationToken cancellationToken) =>
        StagedRows.HighestNumber(db, StagedKind.Of(kind), context.Scope.Company.Value, Side.Sage50, prefix, cancellationToken);
}
