namespace Sage50Etl.Sandbox.Sage50.Http;

/// <summary>Rows of one shape, in key order, streamed from a reader of their own.</summary>
internal sealed class RowsAnswer(SageCompanyStore store, JsonShape shape, string where, IReadOnlyList<(string Name, object? Value)> parameters) : Answer
{
    public override bool IsList => true;

    public override async Task Write(AnswerStream stream, CancellationToken cancellationToken)
    {
        stream.Json.WriteStartArray();
        await Rows(stream, cancellationToken);
        if (!stream.Cut) stream.Json.WriteEndArray();
    }

    private async Task Rows(AnswerStream stream, CancellationToken cancellationToken)
    {
        using var lease = store.RentReader();
        await using var reader = await lease.Command($"{shape.Select}{where} ORDER BY {shape.Order}", parameters).ExecuteReaderAsync(cancellationToken);
        while (!stream.Cut && reader.Read())
            await stream.Row(json => shape.Write(json, reader, stream.Style), cancellationToken);
    }
}
