using System.Text.Json;

namespace Sage50Etl.Sandbox.Ssm.Model;

/// <summary>One field of a resource (ssm-api 6).</summary>
internal sealed record SsmField(string Name, FieldKind Kind)
{
    public int Index { get; init; }
    public int? MaxLength { get; init; }
    public bool Required { get; init; }
    /// <summary>Resource a reference points to.</summary>
    public string? Table { get; init; }
    /// <summary>Words of a <see cref="FieldKind.Choice"/>, by number from 0.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];
    /// <summary>Key in written bodies where it differs from the one read.</summary>
    public string? WriteName { get; init; }
    /// <summary>Value before anyone has set it, and after it was cleared.</summary>
    public object? Default { get; init; }

    public JsonEncodedText Key { get; } = JsonEncodedText.Encode(Name);
    public string BodyName => WriteName ?? Name;
    public bool IsCustom => Name.StartsWith("Z_", StringComparison.Ordinal);
    public bool IsExternalId => Name is "extId" or "extID";
    public bool IsReference => Kind is FieldKind.Ref or FieldKind.IntRef;
    public bool IsIndexed => IsReference || IsExternalId;

    public SsmField Must() => this with { Required = true };
}
