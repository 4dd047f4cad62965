namespace Sage50Etl.Sandbox.Sage50.Generation;

/// <summary>Allocation 0 none, 1 part, 2 full, 3 cancelled, 4 held; despatch 0 none, 1 part, 2 complete (sage50-access 2.5).</summary>
internal readonly record struct OrderState(int Allocated, int Despatched)
{
    private static readonly string[] AllocatedTexts = ["", "Part", "Full", "Cancelled", "Held"];
    private static readonly string[] DespatchedTexts = ["", "Part", "Complete"];
    private static readonly OrderState[] Open = [new(0, 0), new(0, 0), new(1, 0), new(2, 0), new(4, 0), new(0, 1), new(1, 1), new(2, 1)];

    public bool IsComplete => Despatched == 2;

    /// <summary>Old orders are mostly complete, the youngest third shows every state.</summary>
    public static OrderState Of(bool old, Chance chance)
    {
        if (chance.OneIn(14)) return new OrderState(3, 0);
        return old && !chance.OneIn(10) ? new OrderState(0, 2) : chance.Pick(Open);
    }

    public (decimal Allocated, decimal Delivered) Split(decimal quantity)
    {
        var delivered = Despatched switch { 2 => quantity, 1 => Math.Round(quantity / 2, 2), _ => 0 };
        var left = quantity - delivered;
        return (Allocated switch { 2 => left, 1 => Math.Round(left / 2, 2), _ => 0 }, delivered);
    }

    public (string Column, object? Value)[] Columns =>
    [
        ("ALLOCATED_STATUS_CODE", Allocated), ("ALLOCATED_STATUS", AllocatedTexts[Allocated]),
        ("DESPATCH_STATUS_CODE", Despatched), ("DESPATCH_STATUS", DespatchedTexts[Despatched]),
    ];
}
