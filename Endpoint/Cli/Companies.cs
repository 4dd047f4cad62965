using Microsoft.EntityFrameworkCore;
using Sage50Etl.Endpoint.Hosts;
using Sage50Etl.Hosting.Service;
using Sage50Etl.Hosting.Settings;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database;

namespace Sage50Etl.Endpoint.Cli;

/// <summary>Finds the company a command means, and a service to do the work.</summary>
internal static class Companies
{
    /// <summary>The settings of the company that is meant; files of other companies may be as bad as they like.</summary>
    /// <exception cref="ConfigurationException">There is no such company, none is named, or its file cannot be used.</exception>
    public static CompanySettings Choose(ServiceOptions options, string? name)
    {
        var file = File(options, name);
        return file.Settings ?? throw file.Fault!;
    }

    /// <summary>The name of the company that is meant, where its file is not needed: what is in force in the service counts.</summary>
    /// <exception cref="ConfigurationException">There is no such company, or none is named.</exception>
    public static string Name(ServiceOptions options, string? name) => File(options, name).Name;

    private static CompanyFile File(ServiceOptions options, string? name)
    {
        var all = CompanyFiles.All(options.CompaniesFolder);
        if (name is not null)
            return all.FirstOrDefault(c => c.Name == name)
                ?? throw new ConfigurationException("S50-C-004", $"Company {name} is not configured in {options.CompaniesFolder}. There is: {Names(all)}.");
        return all.Count == 1 ? all[0] : throw new ConfigurationException("S50-C-006",
            all.Count == 0 ? $"There is no company file in {options.CompaniesFolder}. Write one, or run 'sage50etl demo'." : $"Name one of the companies with --company: {Names(all)}.");
    }

    /// <summary>The staging database, which must be there and of this version.</summary>
    public static async Task<StagingStore> Open(ServiceOptions options, CancellationToken cancellationToken)
    {
        var store = options.OpenStaging();
        try
        {
            if (store.File is not null && !System.IO.File.Exists(store.File))
                throw new ConfigurationException("S50-C-007", $"There is no staging file in {options.DataFolder}. Run 'sage50etl run', 'sync' or 'demo' with this --data folder first.");
            await store.Check(cancellationToken);
            return store;
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    /// <summary>Works through the service that runs already, or hosts one as long as the work takes.</summary>
    /// <param name="company">The company it is about, which must be started.</param>
    public static async Task<int> WithService(ServiceOptions options, string company, Func<StagingStore, Task<int>> work, CancellationToken cancellationToken)
    {
        using (var store = options.OpenStaging())
            if (await store.HasTables(cancellationToken) && await new ServiceLease(store, TimeProvider.System).Taken(cancellationToken)) return await work(store);
        await using var service = await Service.Start(options, cancellationToken);
        service.Companies.Of(company);
        try
        {
            return await work(service.Store);
        }
        catch (ConfigurationException silent) when (silent.Code == StagingStore.Unanswered && service.StagingFault is { } why)
        {
            throw new ConfigurationException(StagingStore.Unanswered, $"Given up after a minute. {why} What was committed stands, and what was under way is taken up by the next service or command.");
        }
    }

    private static string Names(IReadOnlyList<CompanyFile> all) => all.Count == 0 ? "none" : string.Join(", ", all.Select(c => c.Name));
}
