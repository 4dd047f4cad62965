namespace Sage50Etl.Sandbox.Sage50;

/// <summary>What a write does with a character that Windows-1252 lacks.</summary>
public enum OutsideCodePage { Refused, QuestionMark }
