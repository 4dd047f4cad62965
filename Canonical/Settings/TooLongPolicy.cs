namespace Sage50Etl.Canonical.Settings;

/// <summary>What happens to a text that the other side cannot hold (connector-scope 4, item 9).</summary>
public enum TooLongPolicy
{
    /// <summary>The record is refused.</summary>
    Refuse,
    /// <summary>Cut to what fits, with a finding.</summary>
    Cut,
    /// <summary>Characters outside Windows-1252 become their nearest letters, with a finding.</summary>
    Transliterate,
    /// <summary>Both.</summary>
    CutAndTransliterate,
}
