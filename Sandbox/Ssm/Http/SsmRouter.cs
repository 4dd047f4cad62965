using System.Globalization;
using System.Text.Json;
using Sage50Etl.Sandbox.Ssm.Model;
using Sage50Etl.Sandbox.Ssm.Reading;
using Sage50Etl.Sandbox.Ssm.Storage;

namespace Sage50Etl.Sandbox.Ssm.Http;

/// <summary>Carries out one call on the tenant. Changes stay pending; the caller holds the lock and commits or undoes them.</summary>
internal sealed class SsmRouter(SsmEngine engine, SsmSessions sessions, SsmAnswers answers)
{
    private const int DefaultPageSize = 50;
    private static readonly int Api = SandboxPeople.Connector.UserId;
    private readonly SsmBulkCalls _bulk = new(engine, answers);

    /// <exception cref="SsmRefusalException">The tenant says no.</exception>
    public SsmAnswer Execute(SsmRequest request)
    {
        if (request.Route.Kind == RouteKind.Login) return request.Verb == "POST" ? LogIn(request) : throw NotAllowed(request);
        sessions.Check(request.SessionKey);
        RefuseForeignWrite(request);
        return (request.Verb, request.Route.Kind) switch
        {
            (_, RouteKind.Unknown) => throw NoSuchPath(request),
            ("GET", RouteKind.Resources) => SsmAnswers.Json(SsmSchemaWriter.WriteResources),
            ("GET", RouteKind.Schema) => SsmAnswers.Json(writer => engine.Schema.Write(writer, request.Route.Resource!)),
            ("GET", RouteKind.List) => List(request, request.Route.Resource!),
            ("GET", RouteKind.Record) => Record(request, request.Route.Resource!),
            ("POST", RouteKind.List) => Create(request, request.Route.Resource!),
            ("PUT", RouteKind.Record) => Update(request, request.Route.Resource!),
            ("DELETE", RouteKind.Record) => Delete(request, request.Route.Resource!),
            ("POST" or "PUT", RouteKind.Bulk) when engine.Switches.Bulk == SsmBulk.Missing => throw NoSuchPath(request),
            ("POST" or "PUT", RouteKind.Bulk) => _bulk.Execute(request.Route.Resource!, request.Verb == "POST", Parse(request.Body)),
            _ => throw NotAllowed(request),
        };
    }

    private SsmAnswer LogIn(SsmRequest request)
    {
        var token = sessions.LogIn(request.Body);
        return SsmAnswers.Json(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("token", token);
            writer.WriteEndObject();
        });
    }

    private SsmAnswer List(SsmRequest request, SsmResource resource)
    {
        var rows = engine.Listing.Page(resource, request.Argument("where"), request.Argument("order"), PageNumber(request), PageSize(request));
        var language = Language(request);
        return SsmAnswers.Json(writer =>
        {
            writer.WriteStartArray();
            foreach (var row in rows) engine.Renderer.Write(writer, resource, row, language);
            writer.WriteEndArray();
        });
    }

    private SsmAnswer Record(SsmRequest request, SsmResource resource)
    {
        SsmRow row = engine.Writes.Existing(resource, request.Route.Id!.Value);
        return SsmAnswers.Json(writer => engine.Renderer.Write(writer, resource, row, Language(request)));
    }

    private SsmAnswer Create(SsmRequest request, SsmResource resource) =>
        answers.Done("entity created", engine.Writes.Create(resource, Parse(request.Body), Api));

    private SsmAnswer Update(SsmRequest request, SsmResource resource)
    {
        engine.Writes.Update(resource, request.Route.Id!.Value, Parse(request.Body), Api);
        return answers.Done("entity updated");
    }

    private SsmAnswer Delete(SsmRequest request, SsmResource resource)
    {
        engine.Writes.Delete(resource, request.Route.Id!.Value, Api);
        return answers.Done("entity deleted");
    }

    private static int PageNumber(SsmRequest request)
    {
        var text = request.PageInstead ?? request.Argument("page");
        if (string.IsNullOrEmpty(text)) return 0;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var page)
            ? page
            : throw SsmRefusalException.Invalid($"The page '{text}' is not a number from 0.");
    }

    private int PageSize(SsmRequest request)
    {
        var asked = engine.Switches.PageSizeHeader switch
        {
            SsmPageSizeHeader.Count => request.Headers["Count"].ToString(),
            SsmPageSizeHeader.EntityCount => request.Headers["X-FM-Entity-Count"].ToString(),
            _ => null,
        };
        return int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var size) && size > 0
            ? Math.Min(size, engine.Switches.MaximumPageSize)
            : DefaultPageSize;
    }

    private static string Language(SsmRequest request) => request.Argument("lang")?.ToUpperInvariant() is { Length: 2 } asked ? asked : "EN";

    private static JsonElement Parse(string body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            throw SsmRefusalException.Invalid("The body is not JSON.");
        }
    }

    private static void RefuseForeignWrite(SsmRequest request)
    {
        if (request.IsWrite && request.Route.Resource is { Writable: false }) throw NotAllowed(request);
    }

    private SsmRefusalException NoSuchPath(SsmRequest request) =>
        new(engine.Switches.UnknownIdStatus, 910, $"The resource {request.Route.Name} does not exist.");

    private static SsmRefusalException NotAllowed(SsmRequest request) =>
        SsmRefusalException.Invalid($"The operation {request.Verb} is not allowed on {request.Route.Name}.");
}
