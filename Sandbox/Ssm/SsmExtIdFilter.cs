namespace Sage50Etl.Sandbox.Ssm;

/// <summary>What a <c>where</c> on extId does (D7; ssm-api 5.3 has no live example).</summary>
public enum SsmExtIdFilter
{
    Works,
    /// <summary>400 with code 901.</summary>
    Refused,
    MatchesNothing,
    /// <summary>The term holds for every row.</summary>
    Ignored,
}
