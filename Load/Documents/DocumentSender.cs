using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Connectors.Sage50;
using Sage50Etl.Load.Changes;
using Sage50Etl.Load.Targets;
using Sage50Etl.Staging.Database.Model;

namespace Sage50Etl.Load.Documents;

/// <summary>
/// Makes one document of SSM in Sage: reads it anew, prices it, reads it once more, and sends it only when both readings are what was planned (D5).
/// </summary>
public sealed class DocumentSender(ChangeStore changes, ChangeSettlement settlement, DocumentSettlement documents, TimeProvider time)
{
    private const string Edited = "edited in SSM since it was planned (D5)";

    /// <param name="intend">Commits the write intent; false when somebody else was quicker.</param>
    internal async Task Send(LoadContext context, Attempt attempt, Func<Task<bool>> intend, CancellationToken cancellationToken)
    {
        var change = attempt.Change;
        var asked = time.GetUtcNow();
        var source = await context.DocumentSource.Read(change.SourceKey, cancellationToken);
        var request = source is null ? null : await Request(context, change, source, cancellationToken);
        if (await Standing(context, attempt, request, cancellationToken) is { } made)
        {
            attempt.Answered = true;
            if (request is null) throw Unjoined(change, made);
            if (await intend()) await Settle(context, change, request, new(source!, asked, made, asked), cancellationToken);
            return;
        }
        attempt.Cleared = true;
        if (source is null || request is null || !AsPlanned(change, source))
        {
            await settlement.SourceMoved(context, change, source?.Header, asked, Edited, cancellationToken);
            return;
        }
        if (await WhyNotNow(context, change, source, cancellationToken) is { } why)
        {
            await settlement.SourceMoved(context, change, null, asked, why, cancellationToken);
            return;
        }

        var order = await Prepare(context, request, cancellationToken);
        var askedAgain = time.GetUtcNow();
        if (await context.DocumentSource.Read(change.SourceKey, cancellationToken) is not { } again || !AsPlanned(change, again))
        {
            await settlement.SourceMoved(context, change, null, asked, Edited, cancellationToken);
            return;
        }
        if (await intend()) await Create(context, attempt, request, order, (again, askedAgain), cancellationToken);
    }

    private async Task<string?> WhyNotNow(LoadContext context, OpenChange change, Document document, CancellationToken cancellationToken) =>
        await Strangers.WhyNotOurs(changes, context, change, cancellationToken)
            ?? await SageCustomer.WhyNot(changes, context, change, document.Header.Image, cancellationToken);

    private async Task Create(
        LoadContext context, Attempt attempt, DocumentRequest request, OrderWrite order, (Document Document, DateTimeOffset ReadAt) source, CancellationToken cancellationToken)
    {
        var number = await context.DocumentTarget.Create(order, cancellationToken);
        attempt.Answered = true;
        if (!await settlement.Answered([(attempt.Change, number)], cancellationToken)) return;

        var asked = time.GetUtcNow();
        var made = await context.DocumentTarget.Get(number, cancellationToken)
            ?? throw new TargetException(FailureClass.InDoubt, LoadCodes.Vanished, $"Document {number} was made but is not found when read back. It is asked for again.");
        await Settle(context, attempt.Change, request, new(source.Document, source.ReadAt, made, asked), cancellationToken);
    }

    // By the number that Sage answered with, else by the marker, whatever has become of the document in SSM since (D16).
    private async Task<Document?> Standing(LoadContext context, Attempt attempt, DocumentRequest? request, CancellationToken cancellationToken)
    {
        var target = context.DocumentTarget;
        var asked = (request ?? Unread(attempt.Change)) with { WasTried = await Tried(attempt, cancellationToken) };
        if (attempt.Row.Answered is { } number)
            return await target.Get(number, cancellationToken) ?? await target.Find(asked, cancellationToken)
                ?? throw new TargetException(FailureClass.InDoubt, LoadCodes.Vanished, $"Document {number} was made but is not found any more. It is asked for again.");
        try
        {
            return await target.Find(asked, cancellationToken);
        }
        catch (TargetException unclear) when (unclear.Failure == FailureClass.Unclear && !asked.WasTried)
        {
            // What was never sent has left nothing, however badly the account's other documents can be read.
            return null;
        }
    }

    private async Task<bool> Tried(Attempt attempt, CancellationToken cancellationToken) =>
        attempt.Row.IntentAt is not null || attempt.Row.State != ChangeState.Queued || await changes.TriedBefore(attempt.Row, cancellationToken);

    private async Task Settle(LoadContext context, OpenChange change, DocumentRequest request, SentDocument sent, CancellationToken cancellationToken)
    {
        if (await documents.Sent(context, change, request, sent, cancellationToken))
            await Tell(context, change.SourceKey, Made(change, sent.Made), cancellationToken);
    }

    private static TargetException Unjoined(OpenChange change, Document made) => new(FailureClass.InDoubt, LoadCodes.Unjoined,
        $"Document {change.SourceKey} of SSM stands in Sage as {made.Header.Key}, but SSM does not show it with lines that can be joined: it is gone there, or a product of its lines "
        + "is not linked. It is looked at again; nothing is sent twice.");

    /// <summary>Tells people in SSM. A note that cannot be written, or not soon, costs nothing but the note.</summary>
    internal async Task Tell(LoadContext context, string ssmKey, string note, CancellationToken cancellationToken)
    {
        if (context.Notes is null) return;

        using var window = new WriteWindow(time).Until(time.GetUtcNow() + context.Settings.Lease).Open();
        try
        {
            await context.Notes.Tell(ssmKey, note, cancellationToken);
        }
        catch (TargetException)
        {
            return;
        }
    }

    private static string Made(OpenChange change, Document made) => InternalNote.Made(made.Header.Key, change.Source["status"].Text == OrderState.QuotationToSend);

    // Nothing has been sent, and what Sage lacks is mended in Sage: the document is held, not refused for good (D4).
    private static async Task<OrderWrite> Prepare(LoadContext context, DocumentRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return await context.DocumentTarget.Prepare(request, cancellationToken);
        }
        catch (TargetException refused) when (refused is { Failure: FailureClass.Refused, Rule: null } && refused.Code != LoadCodes.Unmapped)
        {
            throw new TargetException(FailureClass.Held, refused.Code, refused.Message, refused) { Field = refused.Field, Limit = refused.Limit, Rule = "D4" };
        }
    }

    private async Task<DocumentRequest?> Request(LoadContext context, OpenChange change, Document source, CancellationToken cancellationToken)
    {
        var lines = await changes.LinesInSage(context, [.. source.Lines.Select(l => l.Image)], cancellationToken);
        return lines is null ? null : Unread(change) with { Lines = lines };
    }

    private static DocumentRequest Unread(OpenChange change) => new(change.Target, [], change.SourceKey) { NotBefore = change.NotBefore };

    private static bool AsPlanned(OpenChange change, Document now) => !now.Blocked && !now.Header.Deleted
        && RowHash.Of(now.Header.Image.Only(change.Source.Names.Contains), now.Lines.Select(l => l.Image)) == change.Row.SourceHash;
}
