using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Tables;
using Sage50Etl.Tests.Unit.Support;
using Sage50Etl.Tests.Unit.Support.Engines;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Staging.Contract;

/// <summary>Each engine folds other letters: SQL Server all, the others A to Z. What was asked for was folded as the others do, so a first load missed partners there.</summary>
public abstract class When_names_are_looked_up(TestEngine engine) : IDisposable
{
    private static readonly StagedKind Kind = StagedKind.Of("account");
    private readonly StagingFile _file = new(engine);

    public void Dispose()
    {
        _file.Dispose();
        GC.SuppressFinalize(this);
    }

    [Theory]
    [InlineData("Café Noir Ltd", "CAFÉ NOIR LTD")]
    [InlineData("CAFÉ NOIR LTD", "Café Noir Ltd")]
    [InlineData("Ørsted Møbler", "ØRSTEDMØBLER")]
    [InlineData("Smith & Sons", "smith&sons")]
    [InlineData("İstanbul", "İSTANBUL")]
    public async Task Should_find_a_name_in_other_case_and_spacing(string stored, string asked) => (await Find(stored, asked)).ShouldBe(["1"]);

    [Theory]
    [InlineData("Café Noir Ltd", "Cafe Noir Ltd")]
    [InlineData("Straße", "STRASSE")]
    public async Task Should_not_take_other_letters_for_the_same(string stored, string asked) => (await Find(stored, asked)).ShouldBeEmpty();

    private async Task<List<string>> Find(string stored, string asked)
    {
        var row = Staged.Row("1", _file.Now, ("name", stored));
        await _file.Store.Write(db => Staged.Put(db, Kind, "tenant", Side.Ssm, row, StagingFile.Cancel), StagingFile.Cancel);
        var found = await _file.Store.Read(db => StagedRows.ByText(db, Kind, "tenant", Side.Ssm, "name", [asked], StagingFile.Cancel), StagingFile.Cancel);
        return [.. found.Select(r => r.Key)];
    }
}
