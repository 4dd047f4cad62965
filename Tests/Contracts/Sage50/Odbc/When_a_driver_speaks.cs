using Sage50Etl.Connectors.Sage50;
using Sage50Etl.Connectors.Sage50.Odbc;
using Sage50Etl.Connectors.Sage50.Odbc.Interop;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Contracts.Sage50.Odbc;

/// <summary>Words of Sage's driver and of the driver managers, as published or of the kind that is (sage50-access 2.1, 2.2, 3.4).</summary>
public sealed class When_a_driver_speaks
{
    private static readonly OdbcOptions Options = new() { Driver = "Sage Line 50 v29", DataFolder = @"C:\Sage\ACCDATA", User = "SSM", Password = "s3cret" };

    [Theory]
    [InlineData("HY000", "Cannot find all files in data path", SageFailure.Configuration, OdbcCodes.WrongDataFolder)]
    [InlineData("HY000", "Invalid user name or password s3cret", SageFailure.Configuration, OdbcCodes.LogOnRefused)]
    [InlineData("28000", "", SageFailure.Configuration, OdbcCodes.LogOnRefused)]
    [InlineData("HY000", "Username is already in use, data path is fine", SageFailure.Busy, OdbcCodes.Busy)]
    [InlineData("08001", "The company is in exclusive mode", SageFailure.Busy, OdbcCodes.Busy)]
    [InlineData("HY000", "Too many users are logged on", SageFailure.Busy, OdbcCodes.Busy)]
    [InlineData("HY000", "[SQLite]database is locked (5)", SageFailure.Busy, OdbcCodes.Busy)]
    [InlineData("IM002", "Data source name not found and no default driver specified", SageFailure.Configuration, OdbcCodes.NoDriver)]
    [InlineData("IM003", "Specified driver could not be loaded due to system error 8: Not enough storage", SageFailure.Transient, OdbcCodes.CannotConnect)]
    [InlineData("08S01", "Communication link failure", SageFailure.Transient, OdbcCodes.CannotConnect)]
    [InlineData("HYT00", "Timeout expired", SageFailure.Transient, OdbcCodes.TimedOut)]
    [InlineData("HY000", "no such column: EMAIL_9", SageFailure.Configuration, OdbcCodes.MissingColumn)]
    [InlineData("42S02", "PRICES", SageFailure.Configuration, OdbcCodes.MissingTable)]
    [InlineData("22018", "Invalid character value for cast", SageFailure.Configuration, OdbcCodes.CellsRefused)]
    [InlineData("HY000", "Something nobody has seen", SageFailure.Transient, OdbcCodes.ReadFailed)]
    public void Should_be_understood(string state, string says, SageFailure failure, string code)
    {
        var verdict = OdbcVerdicts.Of(new OdbcFailure(state, says), "Reading SALES_LEDGER", Options);
        (verdict.Failure, verdict.Code).ShouldBe((failure, code));
        verdict.Message.ShouldContain("Reading SALES_LEDGER");
        verdict.Message.ShouldNotContain("s3cret");
    }

    [Theory]
    [InlineData("SELECT A FROM T", true)]
    [InlineData("SELECT A FROM T WHERE B = 'x; DROP TABLE T -- /*'", true)]
    [InlineData("SELECT A FROM T WHERE B = 'O''Neill'", true)]
    [InlineData("UPDATE T SET A = 1", false)]
    [InlineData("SELECT A FROM T; DELETE FROM T", false)]
    [InlineData("SELECT A INTO U FROM T", false)]
    [InlineData("SELECT A FROM T -- WHERE", false)]
    [InlineData("SELECT A FROM T WHERE B = 'open", false)]
    [InlineData(" SELECT A FROM T", false)]
    public void Should_be_asked_one_SELECT_only(string sql, bool allowed) => SelectOnly.Allows(sql).ShouldBe(allowed);

    [Fact]
    public void Should_be_told_folder_and_user_without_a_data_source()
    {
        var options = Options with { Password = "a;b}c", Keywords = new Dictionary<string, string> { ["Trace"] = "0" } };
        ConnectionText.Of(options).ShouldBe(@"Driver={Sage Line 50 v29};DIR=C:\Sage\ACCDATA;UseDataPath=No;UID=SSM;PWD={a;b}}c};Trace=0;");
        Should.Throw<SageException>(() => ConnectionText.Of(Options with { User = "a\nb" })).Code.ShouldBe(OdbcCodes.ConnectionText);
        Should.Throw<SageException>(() => ConnectionText.Of(Options with { DataFolder = new string('x', 2000) })).Code.ShouldBe(OdbcCodes.ConnectionText);
    }
}
