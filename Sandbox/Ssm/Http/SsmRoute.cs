using System.Globalization;
using Sage50Etl.Sandbox.Ssm.Model;

namespace Sage50Etl.Sandbox.Ssm.Http;

/// <summary>What a path addresses. <paramref name="Name"/> is how the call history calls it.</summary>
internal sealed record SsmRoute(RouteKind Kind, string Name, SsmResource? Resource = null, int? Id = null)
{
    public const string Root = "/api/v4/";

    public static SsmRoute Parse(string path)
    {
        if (!path.StartsWith(Root, StringComparison.OrdinalIgnoreCase)) return new SsmRoute(RouteKind.Unknown, path);
        var rest = path[Root.Length..].TrimEnd('/');
        var parts = rest.Split('/');
        var resource = SsmCatalogue.Find(parts[0]);
        return parts switch
        {
            [var only] when Same(only, "login") => new SsmRoute(RouteKind.Login, "login"),
            [var only] when Same(only, "resources") => new SsmRoute(RouteKind.Resources, "resources"),
            _ when resource is null => new SsmRoute(RouteKind.Unknown, rest),
            [_] => new SsmRoute(RouteKind.List, resource.Path, resource),
            [_, var part] when Same(part, "schema") => new SsmRoute(RouteKind.Schema, resource.Path + "/schema", resource),
            [_, var part] when Same(part, "bulk") => new SsmRoute(RouteKind.Bulk, resource.Path + "/bulk", resource),
            [_, var part] when int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var id) =>
                new SsmRoute(RouteKind.Record, resource.Path, resource, id),
            _ => new SsmRoute(RouteKind.Unknown, rest),
        };
    }

    private static bool Same(string part, string word) => part.Equals(word, StringComparison.OrdinalIgnoreCase);
}
