namespace Sage50Etl.Sandbox.Ssm.Model;

/// <summary>One resource of the catalogue: path, rights, fields, and what its records are called where others refer to them.</summary>
internal sealed class SsmResource
{
    private readonly Dictionary<string, SsmField> _byBodyName;
    private readonly Dictionary<string, SsmField> _byName;

    public SsmResource(string path, bool writable, int firstId, string[] label, params IEnumerable<SsmField> fields)
    {
        Path = path;
        Writable = writable;
        FirstId = firstId;
        Fields = [.. fields.Select((field, index) => field with { Index = index })];
        _byBodyName = Fields.ToDictionary(f => f.BodyName, StringComparer.Ordinal);
        _byName = Fields.ToDictionary(f => f.Name, StringComparer.OrdinalIgnoreCase);
        Label = [.. label.Select(name => _byName[name])];
        ExternalId = Fields.FirstOrDefault(f => f.IsExternalId);
        ReadOnlyMark = _byName.GetValueOrDefault("readOnly");
    }

    public string Path { get; }
    public bool Writable { get; }
    /// <summary>Ids of different resources start in different ranges, so that a mixed-up id is an unknown one.</summary>
    public int FirstId { get; }
    public IReadOnlyList<SsmField> Fields { get; }
    /// <summary>Fields whose texts make up the <c>value</c> of a reference; none: the texts per language.</summary>
    public IReadOnlyList<SsmField> Label { get; }
    public SsmField? ExternalId { get; }
    public SsmField? ReadOnlyMark { get; }
    /// <summary>Key of the text in references inside its records: users are odd (ssm-api 5).</summary>
    public string RefTextKey => Path == "users" ? "description" : "value";
    /// <summary>sales prints deleted as 0/1 (ssm-api 6.9).</summary>
    public bool DeletedIsNumber => Path == "sales";

    public SsmField this[string name] => _byName[name];
    public SsmField? InBody(string key) => _byBodyName.GetValueOrDefault(key);
    public SsmField? ByName(string name) => _byName.GetValueOrDefault(name);
}
