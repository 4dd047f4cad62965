using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Sage50Etl.Connectors.Ssm.Wire;

/// <summary>
/// The body of a request, empty where there is none, that knows whether sending has begun: the one sure sign for "certainly not sent".
/// The framework repeats a request without a body up to three times by itself when the connection ends; with one, even empty, it does not.
/// </summary>
internal sealed class SentContent : HttpContent
{
    private readonly byte[] _bytes;

    public SentContent(string? json)
    {
        _bytes = json is null ? [] : Encoding.UTF8.GetBytes(json);
        if (json is not null)
            Headers.ContentType = new MediaTypeHeaderValue("application/json");
    }

    public bool Begun { get; private set; }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

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
