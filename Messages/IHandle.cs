namespace Sage50Etl.Messages;

/// <summary>
/// Handles one command. The row it names is the truth: a second delivery finds the row moved and returns quietly.
/// A handler ends within 30 s and stores every expected failure as a row's outcome; what it throws is unexpected and goes to the bus (design 3, 4.6).
/// </summary>
public interface IHandle<in TCommand>
{
    Task Handle(TCommand command, IMessageScope scope, CancellationToken cancellationToken);
}
