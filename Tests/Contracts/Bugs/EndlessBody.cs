using System.IO.Compression;
using Microsoft.AspNetCore.Http;

namespace Sage50Etl.Tests.Contracts.Bugs;

/// <summary>An answer that goes on for as long as somebody listens, as blanks: compressed, a thousand of them are one byte on the wire.</summary>
internal static class EndlessBody
{
    public static async Task Write(HttpResponse response, bool compressed, string beginning = "")
    {
        if (compressed) response.Headers.ContentEncoding = "gzip";
        var body = compressed ? new GZipStream(response.Body, CompressionLevel.Fastest, leaveOpen: true) : response.Body;
        var gone = response.HttpContext.RequestAborted;
        var blanks = new byte[64 * 1024];
        Array.Fill(blanks, (byte)' ');
        try
        {
            await body.WriteAsync(System.Text.Encoding.UTF8.GetBytes(beginning), gone);
            while (!gone.IsCancellationRequested)
            {
                await body.WriteAsync(blanks, gone);
                await body.FlushAsync(gone);
            }
        }
        catch (OperationCanceledException)
        {
            // The client has left: what was to be shown.
        }
        // What the stream still holds has nobody to go to.
        response.HttpContext.Abort();
    }
}
