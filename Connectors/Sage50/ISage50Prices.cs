namespace Sage50Etl.Connectors.Sage50;

/// <summary>What Sage asks one customer for one product (D4). Every call asks Sage anew: nothing is kept between calls.</summary>
public interface ISage50Prices
{
    /// <summary>
    /// The price of <paramref name="quantity"/> units for the customer, in the customer's currency: special price, else price list, else the
    /// stock record. Null when Sage has no such product. A price that cannot be told for certain is a <see cref="SageException"/>
    /// of <see cref="SageFailure.Refused"/>: the line must wait, not go out at a guess.
    /// </summary>
    Task<SagePrice?> PriceOf(string accountRef, string stockCode, decimal quantity, CancellationToken cancellationToken);
}
