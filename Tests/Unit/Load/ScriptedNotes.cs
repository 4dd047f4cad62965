using Sage50Etl.Load.Documents;

namespace Sage50Etl.Tests.Unit.Load;

/// <summary>Keeps the notes told, or fails.</summary>
internal sealed class ScriptedNotes : IDocumentNotes
{
    public List<(string Document, string Note)> Told { get; } = [];
    public Exception? Fails { get; set; }

    public Task Tell(string ssmKey, string note, CancellationToken cancellationToken)
    {
        if (Fails is { } failed) throw failed;
        Told.Add((ssmKey, note));
        return Task.CompletedTask;
    }
}
