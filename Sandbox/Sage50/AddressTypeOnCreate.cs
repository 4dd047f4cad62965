namespace Sage50Etl.Sandbox.Sage50;

/// <summary>What POST customerAddress does with addressType (D14). Ignored makes a delivery address, type 0.</summary>
public enum AddressTypeOnCreate { Honoured, Ignored, Refused }
