using Sage50Etl.Connectors.Sage50;

namespace Sage50Etl.Load.Documents;

/// <summary>Makes documents in Sage. Failures are <see cref="Targets.TargetException"/>; nothing here repeats a write.</summary>
public interface IDocumentTarget
{
    /// <summary>The document that our own open write made: the first that carries its marker in the same account (D16). Null when there is none.</summary>
    Task<Document?> Find(DocumentRequest request, CancellationToken cancellationToken);

    /// <summary>
    /// Prices, tax and nominal codes from Sage for every line (D4). A line without price, or with price 0, holds the document:
    /// <see cref="Targets.FailureClass.Held"/>.
    /// </summary>
    Task<OrderWrite> Prepare(DocumentRequest request, CancellationToken cancellationToken);

    /// <summary>ORDER_NUMBER of the new document.</summary>
    Task<string> Create(OrderWrite order, CancellationToken cancellationToken);

    /// <summary>The product that a line of this one reads as once it stands there: carriage has no line of its own in Sage (D11).</summary>
    string ReadsAs(string product) => product;

    Task<Document?> Get(string number, CancellationToken cancellationToken);
}
