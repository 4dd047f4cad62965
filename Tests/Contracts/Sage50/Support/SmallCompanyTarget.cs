using Sage50Etl.Connectors.Sage50;

namespace Sage50Etl.Tests.Contracts.Sage50.Support;

/// <summary>The HyperAccounts client over <see cref="SmallCompany"/>.</summary>
public sealed class SmallCompanyTarget : ISage50Target
{
    public static async Task<ISage50Target> Open()
    {
        var service = await ScriptedHyperAccounts.Start();
        new SmallCompany().Serve(service);
        return new SmallCompanyTarget(service);
    }

    public ISage50Reader Reader => _service.Reader;
    public ISage50Writer Writer => _service.Writer;
    public IReadOnlyCollection<string> Accounts => ["ALPHA1", "BETA02", "GAMMA3"];
    public IReadOnlyCollection<int> Orders => [1, 2, 40, 1700];

    public ValueTask DisposeAsync() => _service.DisposeAsync();

    private SmallCompanyTarget(ScriptedHyperAccounts service) => _service = service;

    private readonly ScriptedHyperAccounts _service;
}
