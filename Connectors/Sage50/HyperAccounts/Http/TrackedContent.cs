using System.Net;
using System.Net.Http.Headers;

namespace Sage50Etl.Connectors.Sage50.HyperAccounts.Http;

/// <summary>A JSON body that knows whether sending it began: before that moment the service cannot have acted on a write.</summary>
internal sealed class TrackedContent : HttpContent
{
    /// <param name="inTime">Asked once more when the connection stands and nothing has left yet.</param>
    public TrackedContent(byte[] body, Func<bool>? inTime = null)
    {
        _body = body;
        _inTime = inTime ?? (() => true);
        Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
    }

    public bool Started { get; private set; }

    /// <summary>There was no time left for it.</summary>
    public bool Late { get; private set; }

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        if (!_inTime())
        {
            Late = true;
            throw new IOException("There is no time left for this write.");
        }
        Started = true;
        await stream.WriteAsync(_body, cancellationToken);
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override bool TryComputeLength(out long length)
    {
        length = _body.Length;
        return true;
    }

    private readonly byte[] _body;
    private readonly Func<bool> _inTime;
}
