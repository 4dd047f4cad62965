using Sage50Etl.Messages;

namespace Sage50Etl.Hosting.Service;

/// <summary>Receives each command with its handler and the role that handles it.</summary>
public interface IHandlerVisitor
{
    void Handler<TCommand, THandler>(EndpointRole role) where TCommand : notnull where THandler : class, IHandle<TCommand>;
}
