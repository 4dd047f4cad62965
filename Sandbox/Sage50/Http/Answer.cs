namespace Sage50Etl.Sandbox.Sage50.Http;

/// <summary>Writes the value part of a successful answer.</summary>
internal abstract class Answer
{
    /// <summary>A list goes under results and leaves response null; anything else goes under response.</summary>
    public virtual bool IsList => false;

    public abstract Task Write(AnswerStream stream, CancellationToken cancellationToken);
}
