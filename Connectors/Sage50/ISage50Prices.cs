namespace Sage50Etl.Connectors.Sage50;

/// <summary>What Sage asks one customer for products (D4). Every call asks Sage anew: nothing is kept between calls.</summary>
public interface ISage50Prices
{
    /// <summary>
    /// The prices for the customer, in the customer's currency and the order of the questions: special price, else price list, else the
    /// stock record. Null where Sage has no such product. A price that cannot be told for certain, and a customer Sage does not have, is a
    /// <see cref="SageException"/> of <see cref="SageFailure.Refused"/>: the document must wait, not go out at a guess.
    /// </summary>
    Task<IReadOnlyList<SagePrice?>> PricesOf(string accountRef, IReadOnlyList<SagePriceQuestion> questions, CancellationToken cancellationToken);

    /// <summary>As <see cref="PricesOf"/>, for one line. A document asks for its lines together: that takes no more requests than one line.</summary>
    async Task<SagePrice?> PriceOf(string accountRef, string stockCode, decimal quantity, CancellationToken cancellationToken) =>
        (await PricesOf(accountRef, [new SagePriceQuestion(stockCode, quantity)], cancellationToken))[0];
}
