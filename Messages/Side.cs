namespace Sage50Etl.Messages;

/// <summary>One of the two systems. Stored by name.</summary>
public enum Side { Sage50, Ssm }
