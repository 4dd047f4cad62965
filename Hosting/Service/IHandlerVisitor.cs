using Sage50Etl.Messages;

namespace Sage50Etl.Hosting.Service;

/// <summary>Receives each command with its handler.</summary>
public interface IHandlerVisitor
{
    void Handler<TCommand, THandler>() where TCommand : notnull where THandler : class, IHandle<TCommand>;
}
