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
    private readonly Func<bool> _inTime;

    /// <param name="inTime">Asked once more when the connection stands and nothing has left yet.</param>
    public SentContent(string? json, Func<bool>? inTime = null)
    {
        _inTime = inTime ?? (() => true);
        _bytes = json is null ? [] : Encoding.UTF8.GetBytes(json);
        if (json is not null)
            Headers.ContentType = new MediaTypeHeaderValue("application/json");
    }

    public bool Begun { get; private set; }

    /// <summary>There was no time left for it.</summary>
    public bool Late { get; private set; }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        if (!_inTime())
        {
            Late = true;
            throw new IOException("There is no time left for this write.");
        }
        Begun = true;
        await stream.WriteAsync(_bytes, cancellationToken);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _bytes.Length;
        return true;
    }
}
