using System.Text;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Connectors.Sage50;
using Sage50Etl.Connectors.Sage50.Csv;
using Sage50Etl.Connectors.Sage50.Rows;
using Sage50Etl.Extract;
using Sage50Etl.Extract.Sage50;
using Sage50Etl.Extract.Snapshots;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Staging.Database.Runs;
using Sage50Etl.Staging.Database.Tables;
using Sage50Etl.Tests.Unit.Canonical;
using Sage50Etl.Tests.Unit.Extract;
using Sage50Etl.Tests.Unit.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// Before a text of the representative columns is called gone, Sage is asked who bears it. What the gathering of texts leaves out (a pro
/// forma, a row that cannot be read) and what the way into Sage cannot rule out (a customer without a representative, read from files) is
/// counted as bearing it: the answer is called short, the users are not taken over, and it is so in every sweep for ever (D17, I8).
/// </summary>
[Trait("Rule", "D17")]
[Trait("Rule", "D19")]
[Trait("Rule", "I8")]
public sealed class A_rep_text_that_nobody_uses_any_more_stops_no_users
{
    [Theory]
    [InlineData("nothing")] // The control.
    [InlineData("pro forma")]
    [InlineData("unreadable")]
    public async Task Should_be_taken_over_with_the_texts_of_now(string left)
    {
        using var scene = new ExtractScene();
        var customer = new SalesLedger { AccountRef = "MUR001", Name = "Murphy", Currency = 1, Analysis2 = "Aoife", RecordModifyDate = ExtractScene.Monday };
        scene.Sage.Rows.AddRange([customer, ExtractScene.Order(12) with { Analysis2 = "Brian" }]);
        if (left == "pro forma") scene.Sage.Rows.Add(ExtractScene.Order(13) with { Analysis2 = "Aoife", OrderTypeCode = 2 });
        await scene.Sweep(Streams.Users);
        (await scene.IsGone(Kind.User, "Aoife")).ShouldBeFalse();

        if (left == "unreadable") scene.Sage.Break(customer, "MUR001");
        else scene.Sage.Replace(customer, customer with { Analysis2 = "Brian" });
        scene.Sage.Rows.Add(ExtractScene.Order(14) with { Analysis2 = "Ciara" });

        await Should.NotThrowAsync(() => scene.Sweep(Streams.Users));
        (await scene.Current(Kind.User, "Ciara")).ShouldNotBeNull("the new representative is never read");
    }

    [Theory]
    [InlineData("Brian", "Brian", "Ciara")] // The control: every customer names somebody.
    [InlineData("", "Brian", "Ciara")] // One customer has no representative.
    public async Task Should_be_taken_over_from_files_too(string other, string before, string after)
    {
        using var file = new FileScene();
        file.Put(("MUR001", "Aoife"), ("DOY001", other), ("KEL001", before));
        await file.Sweep();
        (await file.Current("Aoife")).ShouldNotBeNull();

        file.Put(("MUR001", after), ("DOY001", other), ("KEL001", before));
        await Should.NotThrowAsync(file.Sweep);
        (await file.Current(after)).ShouldNotBeNull("the representative of now is never read");
    }

    [Fact]
    public async Task Should_be_taken_over_from_files_in_other_letters_once_that_is_confirmed()
    {
        using var file = new FileScene();
        file.Put(("MUR001", "Aoife"), ("KEL001", "Brian"));
        await file.Sweep();
        file.Put(("MUR001", "aoife"), ("KEL001", "Brian"));
        (await Should.ThrowAsync<GateException>(file.Sweep)).Code.ShouldBe(ExtractCodes.MovedKeys);
        (await file.Store.Write(db => ConfirmedKeys.Confirm(db, "acme", file.Now, StagingFile.Cancel), StagingFile.Cancel)).ShouldBe(1);

        await Should.NotThrowAsync(file.Sweep);
    }

    private sealed class FileScene : StagingFile
    {
        private static readonly CompanyScope Scope = new(new("acme"), "tenant");
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sage50csv");
        private int _run;

        public FileScene() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

        public void Put(params (string Ref, string Rep)[] customers)
        {
            var path = Path.Combine(_folder.FullName, "SALES_LEDGER.csv");
            var lines = customers.Select(c => $"{c.Ref},{c.Ref} Ltd,{c.Rep},1");
            File.WriteAllText(path, string.Join("\r\n", lines.Prepend("ACCOUNT_REF,NAME,ANALYSIS_2,CURRENCY")) + "\r\n");
            File.SetLastWriteTimeUtc(path, Now.UtcDateTime.AddMinutes(-5));
        }

        public async Task Sweep()
        {
            Time.Advance(TimeSpan.FromMinutes(1));
            ISage50Reader reader = new CsvReader(new CsvOptions { Folder = _folder.FullName, CompanyId = "csv:acme" }, Time);
            var context = new ExtractContext(Scope, reader, new Extract.SampleSsm(), Sample.Mapper, Sample.Lists, Sample.Settings, new ExtractSettings());
            var step = new RunStepRow
            {
                RunId = ++_run, Phase = StepPhase.Extract, Side = Side.Sage50, Stream = Streams.Users, State = StepState.Running, Fence = 1, LeaseUntil = Now + TimeSpan.FromDays(1),
            };
            await Add(step);
            await new StreamSnapshot(Store, Scope, StepHold.Of(step), Streams.Of(Streams.Users), new SageUsers(context, Time), Time).Take(TimeSpan.Zero, Cancel);
        }

        public async Task<StagedRow?> Current(string text) =>
            (await Store.Read(db => StagedRows.ByKey(db, StagedKind.Of(Kind.User), Scope.Of(Side.Sage50), Side.Sage50, [text], Cancel), Cancel)).SingleOrDefault();
    }
}
