using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Sage50Etl.Hosting.Companies;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database;

namespace Sage50Etl.Hosting.Service;

/// <summary>The queue of every command, the same on each bus: one for a role, and one more for a role at a site (design 3, 4.5).</summary>
public sealed class CommandRoutes(StagingStore store, CompanyRegistry companies)
{
    private static readonly Dictionary<Type, EndpointRole> Roles = Walk();
    private readonly ConcurrentDictionary<long, string> _companies = [];

    /// <summary>Commands that a role handles.</summary>
    public static IEnumerable<Type> Of(EndpointRole role) => Roles.Where(r => r.Value == role).Select(r => r.Key);

    /// <summary>Name of the queue of a role, as NServiceBus names endpoints.</summary>
    public static string Queue(EndpointRole role, string? site = null) => site is null ? $"Sage50Etl.{role}" : $"Sage50Etl.{role}.{site}";

    /// <summary>Where a command goes: what touches a company's Sage 50 goes to the company's site, if it has one.</summary>
    /// <exception cref="ArgumentException">No handler takes commands of this type.</exception>
    public async Task<string> Of(object command, CancellationToken cancellationToken)
    {
        if (!Roles.TryGetValue(command.GetType(), out var role))
            throw new ArgumentException($"{command.GetType().Name} is in no line of {nameof(HandlerList)}, so nobody would handle it.", nameof(command));
        return Queue(role, await Site(command, cancellationToken));
    }

    private async Task<string?> Site(object command, CancellationToken cancellationToken)
    {
        if (companies.All.All(c => c.Settings.Sage50.Site is null)) return null;
        return command switch
        {
            TakeSnapshot { Side: Side.Sage50 } snapshot => SiteOf(await CompanyOf(snapshot.Run, cancellationToken)),
            ApplyChanges { Lane: var lane } when companies.All.FirstOrDefault(c => c.Scope.Lane(Side.Sage50) == lane) is { } company => company.Settings.Sage50.Site,
            _ => null,
        };
    }

    private string? SiteOf(string company) => companies.All.FirstOrDefault(c => c.Settings.Company == company)?.Settings.Sage50.Site;

    private async Task<string> CompanyOf(RunId run, CancellationToken cancellationToken)
    {
        if (_companies.TryGetValue(run.Value, out var known)) return known;
        var company = await store.Read(db => db.Runs.Where(r => r.Id == run.Value).Select(r => r.Company).SingleOrDefaultAsync(cancellationToken), cancellationToken) ?? "";
        if (_companies.Count > 10_000) _companies.Clear();
        return _companies[run.Value] = company;
    }

    private static Dictionary<Type, EndpointRole> Walk()
    {
        var walk = new Walker();
        HandlerList.Visit(walk);
        return walk.Found;
    }

    private sealed class Walker : IHandlerVisitor
    {
        public Dictionary<Type, EndpointRole> Found { get; } = [];

        public void Handler<TCommand, THandler>(EndpointRole role) where TCommand : notnull where THandler : class, IHandle<TCommand> => Found[typeof(TCommand)] = role;
    }
}
