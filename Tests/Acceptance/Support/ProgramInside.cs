using Sage50Etl.Endpoint.Hosts;

namespace Sage50Etl.Tests.Acceptance.Support;

/// <summary>The program's own entry inside the process of the test, where its work on the database can be counted.</summary>
internal static class ProgramInside
{
    public static async Task<int> Run(TestCompany company, params string[] arguments)
    {
        foreach (var (name, value) in company.Secrets) Environment.SetEnvironmentVariable(name, value);
        var entry = typeof(Service).Assembly.EntryPoint!;
        return await Task.Run(async () => entry.Invoke(null, [new[] { arguments, ["--data", company.Data] }.SelectMany(a => a).ToArray()]) switch
        {
            Task<int> task => await task,
            var code => (int)code!,
        });
    }
}
