using Sage50Etl.Connectors.Sage50.Cells;

namespace Sage50Etl.Connectors.Sage50.HyperAccounts.Pricing;

/// <summary>A price or line default that cannot be told for certain. The document waits; nothing is guessed.</summary>
internal static class PriceFaults
{
    public static SageException Unknown(string what, string remedy, string field = "unitPrice") =>
        new(SageFailure.Refused, HyperAccountsCodes.PriceUnknown, $"{what} {remedy}") { Field = field };

    public static T Named<T>(string record, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (CellFault fault)
        {
            throw new SageException(SageFailure.Refused, HyperAccountsCodes.PriceUnknown,
                $"The terms of {record} cannot be read: {fault.Column} {fault.Reason}. Correct the record in Sage.", fault) { Field = fault.Column };
        }
    }
}
