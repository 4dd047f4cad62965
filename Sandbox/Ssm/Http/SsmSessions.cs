using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Sage50Etl.Sandbox.Ssm.Http;

/// <summary>Log-in and tokens (ssm-api 2.2). A token is signed, not stored, so it outlives a restart of the tenant.</summary>
internal sealed class SsmSessions(SsmSwitches switches, TimeProvider time)
{
    private static readonly byte[] SigningKey = "sandbox tenant, signs nothing of value"u8.ToArray();

    /// <exception cref="SsmRefusalException">Wrong keys.</exception>
    public string LogIn(string body)
    {
        var (user, password) = Credentials(body);
        if (user != SsmSimulator.PublicKey || password != SsmSimulator.PrivateKey) throw Refused("The credentials are missing or incorrect.");
        var payload = string.Create(CultureInfo.InvariantCulture, $"{time.GetUtcNow().ToUnixTimeMilliseconds()}|{SandboxPeople.Connector.UserId}");
        return Convert.ToBase64String(Encoding.UTF8.GetBytes($"{payload}|{Sign(payload)}"));
    }

    /// <exception cref="SsmRefusalException">The token is missing, forged or expired.</exception>
    public void Check(string? token)
    {
        if (Issued(token) is not { } issued) throw Refused("The session key is missing or not valid.");
        if (switches.TokenLifetime is { } lifetime && time.GetUtcNow() - issued >= lifetime) throw Refused("The session has expired.");
    }

    private static (string? User, string? Password) Credentials(string body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return (Text(document.RootElement, "username"), Text(document.RootElement, "password"));
        }
        catch (JsonException)
        {
            return (null, null);
        }
    }

    private static string? Text(JsonElement root, string key) =>
        root.ValueKind == JsonValueKind.Object && root.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    private static DateTimeOffset? Issued(string? token)
    {
        Span<byte> bytes = stackalloc byte[256];
        if (token is null || !Convert.TryFromBase64String(token, bytes, out var length)) return null;
        var parts = Encoding.UTF8.GetString(bytes[..length]).Split('|');
        if (parts.Length != 3 || Sign($"{parts[0]}|{parts[1]}") != parts[2]) return null;
        return DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(parts[0], CultureInfo.InvariantCulture));
    }

    private static string Sign(string payload) => Convert.ToHexString(HMACSHA256.HashData(SigningKey, Encoding.UTF8.GetBytes(payload)));

    private SsmRefusalException Refused(string message) => new(switches.BadCredentialsStatus, null, message);
}
