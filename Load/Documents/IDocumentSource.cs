namespace Sage50Etl.Load.Documents;

/// <summary>Reads a document of SSM as it stands now.</summary>
public interface IDocumentSource
{
    /// <summary>Null when SSM does not know the id. Deleted lines are left out. Failures are <see cref="Targets.TargetException"/>.</summary>
    Task<Document?> Read(string key, CancellationToken cancellationToken);
}
