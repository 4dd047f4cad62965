using System.Globalization;
using System.Text.Json.Nodes;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Connectors.Ssm;
using Sage50Etl.Connectors.Ssm.Resources;
using Sage50Etl.Load.Targets;

namespace Sage50Etl.Load.Documents;

/// <summary>Writes notes into internalComment, which no rule merges: a note is neither an edit of the document nor an echo (I5, D5).</summary>
public sealed class SsmNotes(ISsmClient client, SsmProtectedWrites writes) : IDocumentNotes
{
    public Task Tell(string ssmKey, string note, CancellationToken cancellationToken) => TargetFailures.Sorted(Kind.Order, async () =>
    {
        var id = int.Parse(ssmKey, CultureInfo.InvariantCulture);
        if (await client.Get<SsmSalesOrder>(id, cancellationToken) is not { Deleted: false } order) return false;
        var comment = InternalNote.In(order.InternalComment, note);
        if (comment == order.InternalComment) return false;
        await writes.Update<SsmSalesOrder>(id, new JsonObject { ["internalComment"] = comment }, cancellationToken);
        return true;
    });
}
