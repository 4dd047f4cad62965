namespace Sage50Etl.Canonical.Settings;

/// <summary>Type of a configured field.</summary>
public enum FieldType { Text, Number, Flag, Date }
