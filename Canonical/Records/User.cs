namespace Sage50Etl.Canonical.Records;

/// <summary>A sales representative (D17): on the Sage side a text of a rep column and the e-mail the map file gives it, on the SSM side a user. Key: the text / the user id.</summary>
public sealed record User : CanonicalRecord
{
    /// <summary>Sage: the text. SSM: first and last name joined.</summary>
    [Required]
    public string? Name { get; init; }
    /// <summary>Lower case.</summary>
    public string? Email { get; init; }
}
