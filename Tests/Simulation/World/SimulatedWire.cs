using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Sage50Etl.Messages;

namespace Sage50Etl.Tests.Simulation.World;

/// <summary>
/// The way of one process to one of the two systems, without sockets. A request is a thing of its own once it has left: it arrives, or not, whatever becomes of
/// the process that sent it, and its answer likewise.
/// </summary>
internal sealed class SimulatedWire(SimulatedProcess process, Side side) : HttpMessageHandler
{
    // A request is under way for up to eight seconds, while its sender waits for five. The product asks about a write without an answer after five more, and what arrives
    // later still cannot be told from a write that never arrives.
    private const int Longest = 7;

    private SimulatedWorld World => process.World;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await process.Gate(TimeSpan.FromMilliseconds(1), cancellationToken);
        var path = request.RequestUri!.PathAndQuery;
        var writes = IsWrite(request.Method.Method, path);
        var fault = Fault(request.Method.Method, path, writes);
        var sent = new Sent(request.Method.Method, request.RequestUri!, Headers(request), request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken));
        if (fault is not null) World.Note($"{process.Name} {request.Method} {side} {path} {Asked(sent, writes)}: {fault.Kind}");
        if (fault?.Kind == FaultKind.WriteRefused) throw new HttpRequestException(HttpRequestError.ConnectionError, "refused");

        var answer = new TaskCompletionSource<Reply>();
        World.Timeline.After(process.Transit() + Late(fault, FaultKind.WriteLate, Longest), null, () => Arrive(sent, fault, writes, answer));

        var reply = await answer.Task.WaitAsync(cancellationToken);
        if (reply.Broken && reply.Status == 0) throw new HttpRequestException(HttpRequestError.ResponseEnded, "reset");
        var response = new HttpResponseMessage((HttpStatusCode)reply.Status) { RequestMessage = request, Content = new StreamContent(new Body(reply.Bytes, reply.Broken)) };
        foreach (var (name, value) in reply.Headers)
            if (!response.Headers.TryAddWithoutValidation(name, value)) response.Content.Headers.TryAddWithoutValidation(name, value);
        return response;
    }

    // What a search looked for.
    private static string Asked(Sent sent, bool writes) => writes || sent.Bytes.Length == 0 ? "" : Encoding.UTF8.GetString(sent.Bytes.AsSpan(0, Math.Min(sent.Bytes.Length, 200))).ReplaceLineEndings(" ");

    private Fault? Fault(string method, string path, bool writes)
    {
        if (path.EndsWith("/login", StringComparison.OrdinalIgnoreCase)) return null;
        if (!writes) return World.Faults.At("read", FaultKind.ReadBusy, FaultKind.ReadReset, FaultKind.ReadCut, FaultKind.ReadEmpty, FaultKind.ReadRepeated);
        return World.Faults.At("write", FaultKind.WriteRefused, FaultKind.WriteLost, FaultKind.WriteLate, FaultKind.AnswerLost, FaultKind.AnswerLate, FaultKind.AnswerWrong,
            FaultKind.WriteBusy, FaultKind.KillAfterWrite);
    }

    private static TimeSpan Late(Fault? fault, FaultKind kind, int below) => fault?.Kind == kind ? TimeSpan.FromSeconds(2 + (fault.Size % below)) : TimeSpan.Zero;

    // The request is there. Nothing of it depends on the sender any more.
    private void Arrive(Sent sent, Fault? fault, bool writes, TaskCompletionSource<Reply> answer)
    {
        var reply = fault?.Kind switch
        {
            FaultKind.WriteLost => null,
            FaultKind.WriteBusy or FaultKind.ReadBusy => Refused(fault),
            FaultKind.ReadReset => new Reply(0, [], [], true),
            _ => Served(sent, fault),
        };
        if (writes) World.Wrote(process, side, sent.Method, sent.Uri.PathAndQuery);
        if (fault?.Kind == FaultKind.KillAfterWrite) process.Kill($"after {sent.Method} {sent.Uri.AbsolutePath} took effect");
        reply = fault?.Kind switch
        {
            FaultKind.AnswerLost => new Reply(0, [], [], true),
            FaultKind.AnswerWrong => new Reply(500, "<html><body>Server error</body></html>"u8.ToArray(), [], false),
            _ => reply,
        };
        if (reply is not null) World.Timeline.After(process.Transit() + Late(fault, FaultKind.AnswerLate, 100), process, () => answer.TrySetResult(reply));
    }

    private Reply Served(Sent sent, Fault? fault)
    {
        World.Disturb(side, fault);
        var aborted = new Lifetime();
        var context = new DefaultHttpContext();
        context.Features.Set<IHttpRequestLifetimeFeature>(aborted);
        context.Request.Method = sent.Method;
        context.Request.Path = PathString.FromUriComponent(sent.Uri);
        context.Request.QueryString = QueryString.FromUriComponent(sent.Uri);
        foreach (var (name, value) in sent.Headers) context.Request.Headers[name] = value;
        context.Request.Body = new MemoryStream(sent.Bytes);
        var body = new MemoryStream();
        context.Response.Body = body;

        var served = World.Serve(side, context);
        if (!served.IsCompleted) throw new InvalidOperationException($"{side} did not answer {sent.Method} {sent.Uri} at once.");
        var broken = aborted.Aborted || served.IsFaulted;
        return new(aborted.Aborted ? 0 : context.Response.StatusCode, body.ToArray(),
            [.. context.Response.Headers.Where(h => h.Key != "Content-Length").Select(h => (h.Key, h.Value.ToString()))], broken);
    }

    private Reply Refused(Fault fault) => (fault.Size % 4, side) switch
    {
        (0, Side.Ssm) => new(429, """{"Message":"Too many requests"}"""u8.ToArray(), [("Retry-After", "2")], false),
        (1, Side.Ssm) => new(429, [], [], false),
        (2, Side.Sage50) => new(200, Encoding.UTF8.GetBytes("""{"success":false,"code":500,"response":null,"message":"Username is already in use"}"""), [("Content-Type", "application/json")], false),
        _ => new(503, "<html><body>Service unavailable</body></html>"u8.ToArray(), [], false),
    };

    private bool IsWrite(string method, string path) => method != "GET" && !(side == Side.Sage50 && path.Contains("search", StringComparison.OrdinalIgnoreCase))
        && !path.EndsWith("/login", StringComparison.OrdinalIgnoreCase) && !path.Contains("priceList", StringComparison.OrdinalIgnoreCase);

    private static List<(string, string)> Headers(HttpRequestMessage request) =>
        [.. request.Headers.Concat(request.Content?.Headers ?? Enumerable.Empty<KeyValuePair<string, IEnumerable<string>>>()).Select(h => (h.Key, string.Join(", ", h.Value)))];

    private sealed record Sent(string Method, Uri Uri, List<(string Name, string Value)> Headers, byte[] Bytes);

    private sealed record Reply(int Status, byte[] Bytes, List<(string Name, string Value)> Headers, bool Broken);

    private sealed class Lifetime : IHttpRequestLifetimeFeature
    {
        public bool Aborted { get; private set; }
        public CancellationToken RequestAborted { get; set; }

        public void Abort() => Aborted = true;
    }

    /// <summary>An answer of which the end may be missing.</summary>
    private sealed class Body(byte[] bytes, bool broken) : Stream
    {
        private int _at;

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => _at; set => throw new NotSupportedException(); }

        public override int Read(Span<byte> buffer)
        {
            var count = Math.Min(buffer.Length, bytes.Length - _at);
            if (count == 0 && broken) throw new IOException("The connection was reset.");
            bytes.AsSpan(_at, count).CopyTo(buffer);
            _at += count;
            return count;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => ValueTask.FromResult(Read(buffer.Span));

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
