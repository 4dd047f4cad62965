namespace Sage50Etl.Tests.Acceptance.Comparison;

/// <summary>An expected reference: the live record of <paramref name="Resource"/> under one of the keys. For users the keys are ids.</summary>
internal sealed record Reference(string Resource, params IReadOnlyList<string> Keys)
{
    /// <summary>Whoever owns the account under this key in SSM.</summary>
    public string? OwnerOfAccount { get; init; }

    public override string ToString() => $"{Resource} {string.Join(" or ", Keys)}" + (OwnerOfAccount is null ? "" : $" or the owner of account {OwnerOfAccount}");
}
