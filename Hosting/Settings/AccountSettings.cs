namespace Sage50Etl.Hosting.Settings;

/// <summary>Rules for customers.</summary>
public sealed record AccountSettings
{
    /// <summary>sage (read-only in SSM) or both (D13).</summary>
    public string CustomerUpdates { get; init; } = "sage";
    public bool PushPotentials { get; init; }
    /// <summary>Fields that must all agree for two customers to be taken for the same (ACC-13).</summary>
    public IReadOnlyList<string> Match { get; init; } = ["name", "postcode"];
    /// <summary>Status labels of SSM that count as customer; one that a person chose among them stays (D13).</summary>
    public IReadOnlyList<string> CustomerStatuses { get; init; } = ["Client"];
}
