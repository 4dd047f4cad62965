using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Connectors.Sage50;
using Sage50Etl.Load.Changes;
using Sage50Etl.Load.Targets;

namespace Sage50Etl.Load.Documents;

/// <summary>
/// Makes one document of SSM in Sage: reads it anew, prices it, reads it once more, and sends it only when both readings are what was planned (D5).
/// </summary>
public sealed class DocumentSender(ChangeStore changes, ChangeSettlement settlement, DocumentSettlement documents, TimeProvider time)
{
    private const string Edited = "edited in SSM since it was planned (D5)";

    /// <param name="intend">Commits the write intent; false when somebody else was quicker.</param>
    /// <param name="answered">Told once Sage has answered the create.</param>
    public async Task Send(LoadContext context, OpenChange change, Func<Task<bool>> intend, Action answered, CancellationToken cancellationToken)
    {
        var asked = time.GetUtcNow();
        var source = await context.DocumentSource.Read(change.SourceKey, cancellationToken);
        var request = source is null ? null : await Request(context, change, source, cancellationToken);
        if (request is not null && await context.DocumentTarget.Find(request, cancellationToken) is { } made)
        {
            if (!await intend()) return;
            await documents.Sent(context, change, source!, request, made, asked, cancellationToken);
            await Tell(context, change.SourceKey, Made(change, made), cancellationToken);
            return;
        }
        if (source is null || request is null || !AsPlanned(change, source))
        {
            await settlement.PlanAgain(context, change, source?.Header, asked, Edited, cancellationToken);
            return;
        }
        var order = await Prepare(context, request, cancellationToken);
        if (await context.DocumentSource.Read(change.SourceKey, cancellationToken) is not { } again || !AsPlanned(change, again))
        {
            await settlement.PlanAgain(context, change, null, asked, Edited, cancellationToken);
            return;
        }
        if (!await intend()) return;
        var number = await context.DocumentTarget.Create(order, cancellationToken);
        answered();
        asked = time.GetUtcNow();
        var sent = await context.DocumentTarget.Get(number, cancellationToken)
            ?? throw new TargetException(FailureClass.InDoubt, LoadCodes.Vanished, $"Document {number} was made but is not found when read back. It is asked for again.");
        await documents.Sent(context, change, again, request, sent, asked, cancellationToken);
        await Tell(context, change.SourceKey, Made(change, sent), cancellationToken);
    }

    /// <summary>Tells people in SSM. A note that cannot be written costs nothing but the note.</summary>
    internal static async Task Tell(LoadContext context, string ssmKey, string note, CancellationToken cancellationToken)
    {
        if (context.Notes is null) return;
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
        return lines is null ? null : new(change.Target, lines, change.SourceKey);
    }

    private static bool AsPlanned(OpenChange change, Document now) => !now.Blocked && !now.Header.Deleted
        && RowHash.Of(now.Header.Image.Only(change.Source.Names.Contains), now.Lines.Select(l => l.Image)) == change.Row.SourceHash;
}
