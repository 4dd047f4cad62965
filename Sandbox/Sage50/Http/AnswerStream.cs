using System.Buffers;
using System.IO.Pipelines;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Sage50Etl.Sandbox.Sage50.Http;

/// <summary>JSON on its way out. Rows leave in portions, so an answer of any length needs little memory.</summary>
internal sealed class AnswerStream(PipeWriter body, AnswerStyle style, int? cutInRow) : IAsyncDisposable
{
    private const int Portion = 32 * 1024;
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };
    private int _row;

    public Utf8JsonWriter Json { get; } = new(body, Options);
    public AnswerStyle Style => style;

    /// <summary>True once the answer has been cut; nothing more may be written.</summary>
    public bool Cut { get; private set; }

    public async ValueTask Row(Action<Utf8JsonWriter> write, CancellationToken cancellationToken)
    {
        if (cutInRow == _row++)
        {
            await WriteHalf(write, cancellationToken);
            return;
        }
        write(Json);
        if (Json.BytesPending > Portion) await Flush(cancellationToken);
    }

    public async ValueTask Flush(CancellationToken cancellationToken)
    {
        await Json.FlushAsync(cancellationToken);
        await body.FlushAsync(cancellationToken);
    }

    public ValueTask DisposeAsync()
    {
        if (Cut) Json.Reset();
        return Json.DisposeAsync();
    }

    private async ValueTask WriteHalf(Action<Utf8JsonWriter> write, CancellationToken cancellationToken)
    {
        await Flush(cancellationToken);
        var whole = new ArrayBufferWriter<byte>();
        await using (var writer = new Utf8JsonWriter(whole, Options)) write(writer);
        if (_row > 1) body.Write(","u8);
        body.Write(whole.WrittenSpan[..(whole.WrittenCount / 2)]);
        await body.FlushAsync(cancellationToken);
        Cut = true;
    }
}
