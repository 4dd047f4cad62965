using Microsoft.Extensions.DependencyInjection;
using Sage50Etl.Messages;

namespace Sage50Etl.Tests.Bus.Suite;

/// <summary>Loses the first command of a type on its way.</summary>
public sealed class Losing<TCommand>(IMessageBus bus, Losing<TCommand>.Way way) : IMessageBus
{
    public Task Send(object command, CancellationToken cancellationToken) => command is TCommand && way.Loses() ? Task.CompletedTask : bus.Send(command, cancellationToken);

    public sealed class Way
    {
        private int _lost;

        public bool Lost => Volatile.Read(ref _lost) > 0;

        public bool Loses() => Interlocked.Increment(ref _lost) == 1;

        /// <summary>Puts itself before the bus that is registered.</summary>
        public void Before(IServiceCollection services)
        {
            var bus = services.Last(s => s.ServiceType == typeof(IMessageBus));
            services.AddSingleton<IMessageBus>(p => new Losing<TCommand>((IMessageBus)(bus.ImplementationFactory?.Invoke(p)
                ?? ActivatorUtilities.CreateInstance(p, bus.ImplementationType!)), this));
        }
    }
}
