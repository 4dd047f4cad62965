using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Sage50Etl.Connectors.Ssm.Wire;

/// <summary>
/// The body of a write, empty for a delete, that knows whether sending has begun: the one sure sign for "certainly not sent".
/// Having a body also keeps the handler from repeating the request on its own when the connection breaks.
/// </summary>
internal sealed class WrittenContent : HttpContent
{
    private readonly byte[] _bytes;

    public WrittenContent(string? json)
    {
        _bytes = json is null ? [] : Encoding.UTF8.GetBytes(json);
        if (json is not null)
            Headers.ContentType = new MediaTypeHeaderValue("application/json");
    }

    public bool Begun { get; private set; }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        Begun = true;
        await stream.WriteAsync(_bytes, cancellationToken);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _bytes.Length;
        return true;
    }
}
