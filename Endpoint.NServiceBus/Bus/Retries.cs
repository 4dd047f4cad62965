using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace Sage50Etl.Endpoint.NServiceBus.Bus;

/// <summary>How ServiceControl knows a failed message again: what carries these headers is acknowledged by NServiceBus once it is handled, and then shown as resolved.</summary>
internal static class Retries
{
    public const string UniqueId = "ServiceControl.Retry.UniqueMessageId";
    public const string Acknowledge = "ServiceControl.Retry.AcknowledgementQueue";

    /// <summary>ServiceControl's name of a failed message: MD5 over its id and the endpoint that failed on it, as a Guid.</summary>
    [SuppressMessage("Security", "CA5351", Justification = "A name that another program makes in the same way; it protects nothing.")]
    public static string IdOf(string messageId, string endpoint) => new Guid(MD5.HashData(Encoding.UTF8.GetBytes(messageId + endpoint))).ToString();
}
