using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Sage50Etl.Tests.Acceptance.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Acceptance;

/// <summary>Reliability row 14, on a small file system of its own.</summary>
[Trait("Rule", "Reliability 14")]
public sealed class When_the_disk_is_full : IDisposable
{
    private readonly TempFolder _folder = new();
    private bool _mounted;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("plan")]
    [InlineData("check")]
    [InlineData("sync")]
    [InlineData("pause")]
    public async Task Should_end_at_once_with_one_line_where_nothing_can_be_written(string command)
    {
        await using var company = await OnSmallDisk("16m");
        await company.Run(Token, "db", "migrate");
        Fill();

        var clock = Stopwatch.StartNew();
        var result = await Run(company, command);

        result.ExitCode.ShouldBe(1, result.Errors);
        result.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).ShouldHaveSingleItem().ShouldStartWith("S50-D-001");
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(60));
    }

    [Fact]
    public async Task Should_give_up_after_a_minute_where_it_fills_up_meanwhile()
    {
        await using var company = await OnSmallDisk("1200k");

        var result = await Run(company, "plan");

        result.ExitCode.ShouldBe(1, result.Errors);
        var said = result.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        said.Length.ShouldBeLessThanOrEqualTo(3, result.Errors);
        said[^1].ShouldMatch("^S50-D-00[13] .*full");
    }

    [Fact]
    public async Task Should_keep_the_service_and_go_on_when_there_is_room_again()
    {
        await using var company = await OnSmallDisk("16m");
        (await Run(company, "sync")).ExitCode.ShouldBe(7);
        using var service = RealProgram.Start(["run", "--data", _folder.Path], company.Secrets);
        await service.Said("Service running", Token);

        Fill();
        await service.Said("is full", Token);
        Free();
        await service.Said("No more trouble with the staging database", Token);

        service.HasExited.ShouldBeFalse();
        service.Errors.Split('\n').Count(l => l.Contains("Trouble with", StringComparison.Ordinal)).ShouldBeLessThanOrEqualTo(2, service.Errors);
        service.Errors.ShouldNotContain("   at ");
        (await Run(company, "approve")).ExitCode.ShouldBe(0);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        if (_mounted) Shell("umount", "-l", _folder.Path);
        _folder.Dispose();
    }

    private Task<ProgramResult> Run(TestCompany company, params string[] arguments) => RealProgram.Run(Token, company.Secrets, [.. arguments, "--data", _folder.Path]);

    private async Task<TestCompany> OnSmallDisk(string size)
    {
        _mounted = OperatingSystem.IsLinux() && Shell("mount", "-t", "tmpfs", "-o", $"size={size}", "tmpfs", _folder.Path) == 0;
        if (!_mounted) Assert.Skip("A small file system can be mounted here by root on Linux only.");
        var company = await TestCompany.Start(Token);
        Directory.CreateDirectory(Path.Combine(_folder.Path, "companies"));
        File.Copy(Path.Combine(company.Data, "companies", "acme.json"), Path.Combine(_folder.Path, "companies", "acme.json"));
        return company;
    }

    // To the last byte, so that not even a page of a file that is there grows.
    private void Fill()
    {
        using var filler = new FileStream(Path.Combine(_folder.Path, "filler"), FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        for (var size = 65536; size > 0;)
            try
            {
                filler.Write(new byte[size]);
            }
            catch (IOException)
            {
                size /= 2;
            }
    }

    private void Free() => File.Delete(Path.Combine(_folder.Path, "filler"));

    private static int Shell(string command, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode;
    }
}
