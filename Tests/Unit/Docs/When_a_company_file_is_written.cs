using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Sage50Etl.Hosting.Settings;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Docs;

public sealed class When_a_company_file_is_written
{
    private static readonly JsonSerializerOptions Whole = new(CompanyFiles.Json)
    {
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(), DefaultIgnoreCondition = JsonIgnoreCondition.Never,
    };

    private static readonly JsonNode Schema = JsonNode.Parse(File.ReadAllText(Repository.Doc("company.schema.json")))!;
    private static readonly JsonNode Code = JsonSchemaExporter.GetJsonSchemaAsNode(Whole, typeof(CompanySettings));
    private static readonly string Example = File.ReadAllText(Repository.Doc("company.example.json"));
    private static readonly JsonNode ExampleJson = JsonNode.Parse(Example, documentOptions: new() { CommentHandling = JsonCommentHandling.Skip })!;

    // What has no default has to stand in the file; the sandbox is shown with all its defaults.
    private static readonly JsonNode Defaults = JsonSerializer.SerializeToNode(new CompanySettings
    {
        Company = "example", Sandbox = new(), Sage50 = new() { Address = new("https://sage-server.example/") },
        Ssm = new() { Tenant = "example", AdminUser = "admin@example.com" },
    }, Whole)!;

    [Fact]
    public void The_example_is_accepted_without_a_word()
    {
        var folder = Directory.CreateTempSubdirectory("sage50etl-docs");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "example.json"), Example);
            var company = CompanyFiles.Load(folder.FullName).ShouldHaveSingleItem();
            CompanyFiles.Problems(company, "example").ShouldBeEmpty();
            CompanyFiles.Warnings(company).ShouldBeEmpty();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void The_example_shows_every_setting_with_its_default()
    {
        var shown = Defaults.DeepClone();
        shown["sandbox"] = null;
        Text(JsonSerializer.SerializeToNode(ExampleJson.Deserialize<CompanySettings>(Whole), Whole)!).ShouldBe(Text(shown));
        Named(ExampleJson, Code).Order().ShouldBe(Settings(Code).Where(s => !s.StartsWith("sandbox.", StringComparison.Ordinal)).Order());
    }

    [Fact]
    public void The_example_tells_the_sandbox_settings_in_words() =>
        Defaults["sandbox"]!.AsObject().ShouldAllBe(s => Example.Contains($"\"{s.Key}\": {Text(s.Value!)}"));

    [Fact]
    public void The_schema_has_exactly_the_settings_of_the_program()
    {
        Settings(Schema).Order().ShouldBe(Settings(Code).Order());
        Settings(Schema).Select(s => (s, Required(Schema, s))).ShouldBe(Settings(Schema).Select(s => (s, Required(Code, s))));
    }

    [Fact]
    public void The_schema_knows_every_key_of_the_example() => Named(ExampleJson, Schema).Except(Settings(Schema)).ShouldBeEmpty();

    [Fact]
    public void The_schema_says_what_each_setting_is_and_its_default()
    {
        foreach (var setting in Settings(Schema))
        {
            var node = At(Schema, setting);
            (node["description"]?.GetValue<string>() ?? "").Length.ShouldBeGreaterThan(10, setting);
            if (!node.AsObject().TryGetPropertyValue("default", out var stated) || setting == "sandbox") continue;
            var real = setting == "sage50.address" ? null : setting.Split('.').Aggregate(Defaults, (n, key) => n![key]!);
            JsonNode.DeepEquals(stated, real).ShouldBeTrue($"{setting}: the schema says {stated}, the program has {real}");
        }
    }

    private static string Text(JsonNode node) => node.ToJsonString();

    private static IEnumerable<string> Settings(JsonNode schema) => schema["properties"] is not JsonObject properties ? []
        : properties.SelectMany(p => Settings(p.Value!).Select(s => $"{p.Key}.{s}").Prepend(p.Key));

    // Keys of a table that a company fills itself are no settings.
    private static IEnumerable<string> Named(JsonNode file, JsonNode schema) => file.AsObject().SelectMany(p =>
        p.Value is JsonObject inner && schema["properties"]?[p.Key] is { } part && part["properties"] is not null
            ? Named(inner, part).Select(s => $"{p.Key}.{s}").Prepend(p.Key) : [p.Key]);

    private static JsonNode At(JsonNode schema, string setting) => setting.Split('.').Aggregate(schema, (node, key) => node["properties"]![key]!);

    private static bool Required(JsonNode schema, string setting)
    {
        var dot = setting.LastIndexOf('.');
        var parent = dot < 0 ? schema : At(schema, setting[..dot]);
        return parent["required"] is JsonArray names && names.Any(n => n!.GetValue<string>() == setting[(dot + 1)..]);
    }
}
