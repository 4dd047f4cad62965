namespace Sage50Etl.Hosting.Settings;

/// <summary>
/// Addresses that a token or password goes to. On the own machine plain http is fine; SSM is in the internet, so anything else than https is a mistake;
/// HyperAccounts stands in the firm's network and often knows no TLS, so it is said and can be accepted.
/// </summary>
internal static class PlainText
{
    public static IEnumerable<string> Problems(string setting, Uri? address)
    {
        if (address is null) yield break;
        if (!address.IsAbsoluteUri || (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps))
        {
            yield return $"{setting} '{Shown(address.OriginalString)}' must be a full address that begins with https or http.";
            yield break;
        }
        if (address.UserInfo.Length > 0)
            yield return $"{setting} holds a user or password, and a secret may not stand in a file. Take what is before the @ away, and change the password.";
        if (address.Query.Length > 0 || address.Fragment.Length > 0) yield return $"{setting} goes on after its path. Take away what begins with ? or #.";
    }

    public static IEnumerable<string> OfSsm(Uri address) => Travels(address)
        ? [$"ssm.address '{Shown(address.GetLeftPart(UriPartial.Path))}' must begin with https: the keys of the tenant would be readable on the way."]
        : [];

    public static IEnumerable<string> OfSage50(CompanySettings company) =>
        company is { Sandbox: null, Sage50: { Address: { } address, AcceptPlainHttp: false } } && Travels(address)
            ? [$"Company {company.Company}: sage50.address is plain http to {address.Host}, so the token of HyperAccounts and the customers' data can be read on the network between. "
                + "Use https, or a VPN; if the network is trusted, set sage50.acceptPlainHttp to true and this is not said again."]
            : [];

    // What stands before an @ is a user and perhaps a password, whatever the rest looks like.
    private static string Shown(string address) => address.LastIndexOf('@') is >= 0 and var at ? $"***{address[at..]}" : address;

    private static bool Travels(Uri address) => address.IsAbsoluteUri && address.Scheme == Uri.UriSchemeHttp && !address.IsLoopback;
}
