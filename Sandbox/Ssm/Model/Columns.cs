namespace Sage50Etl.Sandbox.Ssm.Model;

/// <summary>Short forms for the field tables.</summary>
internal static class Columns
{
    private const int LabelLength = 150;

    /// <summary>Languages of value-list texts, in the order in which the first non-empty one is shown (ssm-api 6.11).</summary>
    public static IReadOnlyList<string> Languages { get; } = ["EN", "US", "ES", "IT", "DE", "FR", "BR", "DK", "PT", "RU"];

    public static SsmField Text(string name, int maxLength) => new(name, FieldKind.Text) { MaxLength = maxLength };
    public static SsmField Int(string name) => new(name, FieldKind.Int);
    public static SsmField Number(string name) => new(name, FieldKind.Number);
    public static SsmField Date(string name) => new(name, FieldKind.Date);
    public static SsmField Ref(string name, string table) => new(name, FieldKind.Ref) { Table = table };
    public static SsmField RefList(string name, string table) => new(name, FieldKind.RefList) { Table = table };

    public static SsmField Choice(string name, params string[] words) => new(name, FieldKind.Choice) { Choices = words };

    /// <summary>Standard flags are false until set.</summary>
    public static SsmField Bool(string name) => new(name, FieldKind.Bool) { Default = false };

    /// <summary>Flags that are null until set.</summary>
    public static SsmField Flag(string name) => new(name, FieldKind.Bool);

    public static IEnumerable<SsmField> Numbers(params string[] names) => names.Select(Number);
    public static IEnumerable<SsmField> Dates(params string[] names) => names.Select(Date);
    public static IEnumerable<SsmField> Refs(string table, params string[] names) => names.Select(name => Ref(name, table));
    public static IEnumerable<SsmField> Texts(int maxLength, params string[] names) => names.Select(name => Text(name, maxLength));

    /// <summary>descriptionEN and so on; <paramref name="required"/> names the language a create must send.</summary>
    public static IEnumerable<SsmField> Labels(string? required = null, string prefix = "description") =>
        Languages.Select(language => Text(prefix + language, LabelLength) with { Required = language == required });
}
