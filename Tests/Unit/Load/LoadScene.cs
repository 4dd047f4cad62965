using Microsoft.EntityFrameworkCore;
using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Load;
using Sage50Etl.Load.Changes;
using Sage50Etl.Load.Documents;
using Sage50Etl.Load.Targets;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Staging.Database.Tables;
using Sage50Etl.Tests.Unit.Support;
using Shouldly;

namespace Sage50Etl.Tests.Unit.Load;

/// <summary>A company "acme" in tenant "tenant" with changes to be written to two scripted targets.</summary>
internal sealed class LoadScene : StagingFile
{
    public const int KeyUser = 51;
    private static readonly CompanyScope Scope = new(new("acme"), "tenant");

    public LoadScene()
    {
        Context = new(Scope, new LoadSettings { KeyUser = KeyUser, AdminUser = "51" }, Ssm, Sage) { DocumentSource = Documents, DocumentTarget = Documents, Notes = Notes };
        Changes = new(Store, Time);
        Applier = ApplierOver(Changes, Store, Time);
        Batches = new(Changes, new(Store, Time), Applier, Time);
        Dispatcher = new(Store, Bus, Time);
    }

    public ScriptedTarget Ssm { get; } = new() { UpdatedBy = KeyUser };
    public ScriptedTarget Sage { get; } = new() { KeyField = "name" };
    public LoadContext Context { get; }
    public ChangeStore Changes { get; }
    public ChangeApplier Applier { get; }
    public BatchApplier Batches { get; }
    public Dispatcher Dispatcher { get; }
    public RecordedBus Bus { get; } = new();

    public ScriptedDocuments Documents { get; } = new();
    public ScriptedNotes Notes { get; } = new();

    public static ChangeApplier ApplierOver(ChangeStore changes, StagingStore store, TimeProvider time)
    {
        var settlement = new ChangeSettlement(store, time);
        return new(changes, settlement, new DocumentSender(changes, settlement, new DocumentSettlement(store, settlement, time), time), time);
    }

    public static TargetException Failure(FailureClass failure, TimeSpan? retryAfter = null, string code = "T-1") => new(failure, code, $"it was {failure}") { RetryAfter = retryAfter };

    /// <summary>A run that began now, with its company.</summary>
    public Task Run() => Add(new RunRow { Id = 1, Company = "acme", State = RunState.Loading, StartedAt = Now }, new CompanyRow { Company = "acme", Tenant = "tenant" });

    /// <summary>A queued create in SSM of a customer of Sage.</summary>
    public Task<long> Create(string code = "A", string kind = Kind.Account, params (string, object?)[] more) =>
        Change(kind, "create", code, Staged.Image([("companyCode", code), ("name", "Murphy"), .. more]), Image.Empty, code, null);

    /// <summary>A queued update in SSM of record 1: phone from 1 to 2.</summary>
    public async Task<long> Update()
    {
        Ssm.Records["1"] = new("1", Staged.Image(("companyCode", "A"), ("phone", "1"), ("fax", "f")), Deleted: false, KeyUser);
        await Base("A", Staged.Image(("companyCode", "A"), ("phone", "1"), ("fax", "f")), Ssm.Records["1"].Image);
        return await Change(Kind.Account, "update", "A", Staged.Image(("phone", "2")), Staged.Image(("phone", "1")), "A", "1");
    }

    public async Task<long> Delete()
    {
        await Update();
        await Store.Write(db => db.Changes.ExecuteUpdateAsync(c => c.SetProperty(r => r.Action, "delete").SetProperty(r => r.Fields, "{}"), Cancel), Cancel);
        return (await Only()).Id;
    }

    public async Task<long> Change(string kind, string action, string record, Image fields, Image expected, string? sageKey, string? ssmKey, Side target = Side.Ssm)
    {
        await Add(new LinkRow { Company = "acme", Kind = kind, Record = record, SageKey = sageKey, SsmKey = ssmKey, State = ssmKey is null ? LinkState.SageOnly : LinkState.Linked });
        var row = Row(kind, action, record, target);
        (row.Fields, row.Expected) = (RecordSchema.ToJson(fields), RecordSchema.ToJson(expected));
        await Add(row);
        return row.Id;
    }

    public static ChangeRow Row(string kind, string action, string record, Side target = Side.Ssm) => new()
    {
        Company = "acme", Lane = Scope.Lane(target), Target = target, Stream = Streams.OfKind(kind).Name, Kind = kind, Record = record, Action = action,
        State = ChangeState.Queued, Version = 1, Fields = "{}", Key = target == Side.Ssm ? record : "MUR001", RunId = 1, MappingVersion = 1, Priority = 10,
    };

    public Task Base(string record, Image sage, Image ssm, string kind = Kind.Account) => Add(new BaseRow
    {
        Company = "acme", Kind = kind, Record = record, SageImage = RecordSchema.ToJson(sage), SsmImage = RecordSchema.ToJson(ssm),
        SageHash = RowHash.Of(sage), SsmHash = RowHash.Of(ssm), HashVersion = RowHash.Version, MappingVersion = 1,
    });

    public Task Apply(long id) => Applier.Apply(Context, id, Cancel);

    /// <summary>Applies until the change is settled, moving the clock to when it is due.</summary>
    public async Task<ChangeRow> ApplyToTheEnd(long id, int most = 10)
    {
        for (var i = 0; i < most; i++)
        {
            await Apply(id);
            var row = await Of(id);
            if (row.State is not (ChangeState.Queued or ChangeState.InDoubt)) return row;
            if (row.DueAt is { } due && due > Now) Time.Advance(due - Now);
        }
        return await Of(id);
    }

    /// <summary>What stopped the company is mended, as a cycle finds that went through.</summary>
    public Task GoOn() => Store.Write(db => db.Companies.ExecuteUpdateAsync(c => c.SetProperty(r => r.StopCode, (string?)null), Cancel), Cancel);

    public async Task<ChangeRow> Of(long id) => (await Rows<ChangeRow>()).Single(c => c.Id == id);

    public async Task<ChangeRow> Only() => (await Rows<ChangeRow>()).ShouldHaveSingleItem();

    public async Task<LinkRow> Link(string record = "A", string kind = Kind.Account) => (await Rows<LinkRow>()).Single(l => l.Record == record && l.Kind == kind);

    public async Task<(Image Sage, Image Ssm)> BaseOf(string record = "A", string kind = Kind.Account)
    {
        var row = (await Rows<BaseRow>()).Single(b => b.Record == record && b.Kind == kind);
        var schema = RecordSchema.Of(kind);
        (row.SageHash, row.SsmHash).ShouldBe((RowHash.Of(schema.FromJson(row.SageImage!)), RowHash.Of(schema.FromJson(row.SsmImage!))));
        return (schema.FromJson(row.SageImage!), schema.FromJson(row.SsmImage!));
    }

    /// <summary>A snapshot brings a record now.</summary>
    public Task Read(Side side, string kind, string key, Image image) => Store.Write(db => Staged.Put(db, StagedKind.Of(kind), Scope.Of(side), side, new StagedRow
    {
        Key = key, Hash = RowHash.Of(image), ReadAt = Now, Values = image.ToValues(),
    }, Cancel), Cancel);

    public async Task<StagedRow?> Current(Side side, string key, string kind = Kind.Account) =>
        (await Store.Read(db => StagedRows.ByKey(db, StagedKind.Of(kind), Scope.Of(side), side, [key], Cancel), Cancel)).SingleOrDefault();
}
