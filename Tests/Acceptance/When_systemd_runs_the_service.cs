using System.Net.Sockets;
using System.Text;
using Sage50Etl.Tests.Acceptance.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Acceptance;

public sealed class When_systemd_runs_the_service
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Should_say_when_it_is_ready_and_when_it_stops()
    {
        if (!OperatingSystem.IsLinux()) Assert.Skip("systemd runs on Linux only");
        await using var company = await TestCompany.Start(Token);
        var path = Path.Combine(company.Data, "notify");
        using var notify = new Socket(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);
        notify.Bind(new UnixDomainSocketEndPoint(path));
        using var program = RealProgram.StartAsUnit(company.Data, ["run", "--data", company.Data], new Dictionary<string, string>(company.Secrets) { ["NOTIFY_SOCKET"] = path });

        (await Next(notify)).ShouldContain("READY=1");
        await program.Said("Service running", Token);
        program.Terminate();
        (await Next(notify)).ShouldContain("STOPPING=1");
        var ended = await program.Ended(Token);

        ended.ExitCode.ShouldBe(0, ended.Errors);
    }

    private static async Task<string> Next(Socket socket)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Token);
        patience.CancelAfter(TimeSpan.FromMinutes(1));
        var buffer = new byte[4096];
        return Encoding.UTF8.GetString(buffer, 0, await socket.ReceiveAsync(buffer, patience.Token));
    }
}
