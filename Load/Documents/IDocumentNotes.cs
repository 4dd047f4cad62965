namespace Sage50Etl.Load.Documents;

/// <summary>Tells the people who read a document in SSM how far it has come (ORD-10, ORD-12). Failures are <see cref="Targets.TargetException"/>.</summary>
public interface IDocumentNotes
{
    /// <summary>Writes the note when it is not what stands there already. A document that SSM does not have any more is left alone.</summary>
    Task Tell(string ssmKey, string note, CancellationToken cancellationToken);
}
