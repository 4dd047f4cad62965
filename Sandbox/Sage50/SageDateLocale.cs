namespace Sage50Etl.Sandbox.Sage50;

/// <summary>Regional settings of the machine HyperAccounts runs on: dd/MM/yyyy or MM/dd/yyyy, in both directions.</summary>
public enum SageDateLocale { EnGB, EnUS }
