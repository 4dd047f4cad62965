using Sage50Etl.Endpoint.Hosts;

namespace Sage50Etl.Tests.Acceptance.Support;

/// <summary>The program's own entry inside the process of the test, where its work on the database can be counted.</summary>
internal static class ProgramInside
{
    public static async Task<int> Run(TestCompany company, params string[] arguments)
    {
        var said = Console.Out;
        foreach (var (name, value) in company.Secrets) Environment.SetEnvironmentVariable(name, value);
        Console.SetOut(TextWriter.Null);

        try
        {
            return await Task.Run(() => Enter([.. arguments, "--data", company.Data]));
        }
        finally
        {
            Console.SetOut(said);
            foreach (var name in company.Secrets.Keys) Environment.SetEnvironmentVariable(name, null);
        }
    }

    private static async Task<int> Enter(string[] arguments) => typeof(Service).Assembly.EntryPoint!.Invoke(null, [arguments]) switch
    {
        Task<int> task => await task,
        var code => (int)code!,
    };
}
