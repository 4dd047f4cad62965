using Microsoft.EntityFrameworkCore;
using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Limits;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Staging.Database.Tables;
using Sage50Etl.Tests.Unit.Support;
using Sage50Etl.Transform;
using Sage50Etl.Transform.Planning;
using Shouldly;

namespace Sage50Etl.Tests.Unit.Transform;

/// <summary>A company "acme" in tenant "tenant": staged rows of both sides and the plans made of them.</summary>
internal sealed class PlanScene : StagingFile, ITargetLimits
{
    public const string Admin = "51";
    public static readonly CompanyScope Scope = new(new("acme"), "tenant");
    private long _run;

    public PlanSettings Settings { get; set; } = new() { AdminUser = Admin };
    public LimitFault? Fault { get; set; }

    /// <summary>What the targets take; left out, the scene's own rule.</summary>
    public ITargetLimits? Limits { get; set; }

    public PlanContext Context => new(Scope, Settings, new(Settings), Limits ?? this);

    /// <summary>Characters Sage takes of a name; longer ones are cut.</summary>
    public int Most { get; set; } = int.MaxValue;

    (Image Image, IReadOnlyList<FitNote> Notes) ITargetLimits.Fit(Side target, string kind, Image image) =>
        target == Side.Sage50 && image["name"].Text is { } name && name.Length > Most
            ? (image.With("name", FieldValue.Of(name[..Most])), [new("S50-T-003", "name", $"{Most} characters, has {name.Length}", "was cut")])
            : (image, []);

    LimitFault? ITargetLimits.Check(Side target, string kind, Image image) => Fault;

    public Task Sage(string kind, string key, params (string, object?)[] fields) => Put(Side.Sage50, kind, Staged.Row(key, Tick(), fields));

    public Task Ssm(string kind, string key, params (string, object?)[] fields) => Put(Side.Ssm, kind, Staged.Row(key, Tick(), fields));

    public Task Put(Side side, string kind, StagedRow row) =>
        Store.Write(db => Staged.Put(db, StagedKind.Of(kind), Scope.Of(side), side, row, Cancel), Cancel);

    public Task Gone(Side side, string kind, string key) => Change(side, kind, key, row => row with { Gone = true });

    public Task Filter(Side side, string kind, string key, string? reason) => Change(side, kind, key, row => row with { Filter = reason });

    /// <summary>Changes some fields of a staged row, as an edit on that side would.</summary>
    public Task Edit(Side side, string kind, string key, params (string Field, object? Value)[] fields) => Change(side, kind, key, row =>
        Staged.Row(key, row.ReadAt, fields.Aggregate(Staged.Of(row), (image, f) => image.With(f.Field, FieldValue.Of(f.Value)))) with { Extra = row.Extra });

    /// <summary>One plan of one kind in a run of its own; returns how many records were looked at.</summary>
    public async Task<int> Plan(string kind)
    {
        Tick();
        _run++;
        await Add(new RunRow { Id = _run, Company = "acme", State = RunState.Loading, StartedAt = Now });
        return await new StreamPlanner(Store, Context, Time).Plan(new(_run), kind, Cancel);
    }

    /// <summary>A customer that stands on both sides and is linked.</summary>
    public async Task LinkedCustomer(string key, string ssm)
    {
        await Sage(Kind.Account, key, ("companyCode", key), ("name", key), ("status", "Client"));
        await Ssm(Kind.Account, ssm, ("companyCode", key), ("name", key), ("status", "Client"));
        await Linked(Kind.Account, key, ssm);
    }

    /// <summary>A linked pair whose base agrees with what both sides hold.</summary>
    public async Task Linked(string kind, string sageKey, string ssmKey)
    {
        var (sage, ssm) = (await Image(Side.Sage50, kind, sageKey), await Image(Side.Ssm, kind, ssmKey));
        await Add(
            new LinkRow { Company = "acme", Kind = kind, Record = sageKey, SageKey = sageKey, SsmKey = ssmKey, State = LinkState.Linked },
            new BaseRow
            {
                Company = "acme", Kind = kind, Record = sageKey, SageHash = RowHash.Of(sage), SsmHash = RowHash.Of(ssm),
                SageImage = RecordSchema.ToJson(sage), SsmImage = RecordSchema.ToJson(ssm), HashVersion = RowHash.Version, MappingVersion = Settings.MappingVersion,
            });
    }

    public Task Link(string kind, string? sageKey, string? ssmKey, string state = LinkState.Linked) => Add(new LinkRow
    {
        Company = "acme", Kind = kind, Record = sageKey ?? "ssm#" + ssmKey, SageKey = sageKey, SsmKey = ssmKey, State = state,
    });

    public Task<List<ChangeRow>> Changes() => Rows<ChangeRow>();

    public async Task<ChangeRow> OnlyChange() => (await Changes()).ShouldHaveSingleItem();

    public async Task<LinkRow> LinkOf(string kind, string record) => (await Rows<LinkRow>()).Single(l => l.Kind == kind && l.Record == record);

    public Task SetChanges(string state) => Store.Write(db => db.Changes.Where(c => ChangeState.Open.Contains(c.State)).ExecuteUpdateAsync(c => c.SetProperty(r => r.State, state), Cancel), Cancel);

    public async Task<Image> Image(Side side, string kind, string key) => Staged.Of(await Row(side, kind, key));

    public async Task<StagedRow> Row(Side side, string kind, string key) =>
        (await Store.Read(db => StagedRows.ByKey(db, StagedKind.Of(kind), Scope.Of(side), side, [key], Cancel), Cancel)).ShouldHaveSingleItem();

    private async Task Change(Side side, string kind, string key, Func<StagedRow, StagedRow> change)
    {
        var row = change(await Row(side, kind, key));
        await Put(side, kind, row with { ReadAt = Tick() });
    }

    private DateTimeOffset Tick()
    {
        Time.Advance(TimeSpan.FromSeconds(1));
        return Now;
    }
}
