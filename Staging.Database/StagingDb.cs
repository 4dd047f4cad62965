using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sage50Etl.Staging.Database.Engines;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Staging.Database.Tables;

namespace Sage50Etl.Staging.Database;

/// <summary>The staging database: one model for every engine (design 2). An engine adds its own storage types and migrations.</summary>
public abstract class StagingDb(DbContextOptions options) : DbContext(options)
{
    internal abstract StagingDialect Dialect { get; }

    public DbSet<CompanyRow> Companies => Set<CompanyRow>();
    public DbSet<CompanyFileRow> CompanyFiles => Set<CompanyFileRow>();
    public DbSet<RunRow> Runs => Set<RunRow>();
    public DbSet<RunStepRow> Steps => Set<RunStepRow>();
    public DbSet<StreamStateRow> StreamStates => Set<StreamStateRow>();
    public DbSet<LinkRow> Links => Set<LinkRow>();
    public DbSet<BaseRow> Bases => Set<BaseRow>();
    public DbSet<ChangeRow> Changes => Set<ChangeRow>();
    public DbSet<ConflictRow> Conflicts => Set<ConflictRow>();
    public DbSet<FindingRow> Findings => Set<FindingRow>();
    public DbSet<LaneRow> Lanes => Set<LaneRow>();
    public DbSet<RequestRow> Requests => Set<RequestRow>();
    public DbSet<FailedMessageRow> FailedMessages => Set<FailedMessageRow>();
    public DbSet<AuditRow> Audit => Set<AuditRow>();
    public DbSet<ServiceInstanceRow> ServiceInstances => Set<ServiceInstanceRow>();
    public DbSet<WorkerRow> Workers => Set<WorkerRow>();
    public DbSet<RateBudgetRow> RateBudgets => Set<RateBudgetRow>();
    public DbSet<StreamStatusRow> StreamStatuses => Set<StreamStatusRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<CompanyRow>().ToTable("company").HasKey(r => r.Company);
        modelBuilder.Entity<CompanyFileRow>().ToTable("company_file").HasKey(r => new { r.Company, r.Process });
        Run(modelBuilder.Entity<RunRow>());
        modelBuilder.Entity<RunStepRow>().ToTable("run_step").HasKey(r => new { r.RunId, r.Phase, r.Side, r.Stream });
        modelBuilder.Entity<StreamStateRow>().ToTable("stream_state").HasKey(r => new { r.Scope, r.Side, r.Kind });
        Link(modelBuilder.Entity<LinkRow>());
        modelBuilder.Entity<BaseRow>().ToTable("base").HasKey(r => new { r.Company, r.Kind, r.Record });
        Change(modelBuilder.Entity<ChangeRow>());
        modelBuilder.Entity<ConflictRow>().ToTable("conflict").HasIndex(r => new { r.Company, r.Kind, r.Record });
        modelBuilder.Entity<ConflictRow>().HasIndex(r => r.RunId);
        modelBuilder.Entity<ConflictRow>().HasIndex(r => new { r.Company, r.Kind, r.State }).HasFilter("state IN ('open', 'resolved')");
        modelBuilder.Entity<FindingRow>().ToTable("finding").HasIndex(r => new { r.Company, r.Side, r.Kind, r.Key, r.Code }).IsUnique();
        modelBuilder.Entity<LaneRow>().ToTable("lane").HasKey(r => r.Lane);
        modelBuilder.Entity<RequestRow>().ToTable("request").HasIndex(r => r.State);
        modelBuilder.Entity<FailedMessageRow>().ToTable("failed_message").HasIndex(r => r.State);
        modelBuilder.Entity<FailedMessageRow>().HasIndex(r => r.MessageId);
        modelBuilder.Entity<AuditRow>().ToTable("audit").HasIndex(r => new { r.Company, r.Kind, r.Record });
        modelBuilder.Entity<ServiceInstanceRow>().ToTable("service_instance").Property(r => r.Id).ValueGeneratedNever();
        modelBuilder.Entity<WorkerRow>().ToTable("worker").HasKey(r => r.Worker);
        modelBuilder.Entity<RateBudgetRow>().ToTable("rate_budget").HasKey(r => r.Credential);
        modelBuilder.Entity<StreamStatusRow>().ToTable("stream_status").HasKey(r => new { r.Company, r.Stream, r.Direction });
        foreach (var kind in StagedKind.All) Staged(modelBuilder, kind);
        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(e => e.GetProperties()).Where(p => !p.IsIndexerProperty()))
        {
            property.SetColumnName(new StagedColumn(char.ToLower(property.Name[0], CultureInfo.InvariantCulture) + property.Name[1..], property.ClrType).Name);
            if (property.ClrType.IsEnum) property.SetProviderClrType(typeof(string));
        }
    }

    private static void Run(EntityTypeBuilder<RunRow> run)
    {
        run.ToTable("run");
        // One run per company reads or plans; one that is held keeps its own streams to itself (D28).
        run.HasIndex(r => r.Company).IsUnique().HasFilter("state IN ('extracting', 'planning')");
        run.HasIndex(r => new { r.State, r.Company });
        run.HasIndex(r => new { r.Company, r.Id });
    }

    private static void Link(EntityTypeBuilder<LinkRow> link)
    {
        link.ToTable("link").HasKey(r => new { r.Company, r.Kind, r.Record });
        link.HasIndex(r => new { r.Company, r.Kind, r.SageKey }).IsUnique().HasFilter("sage_key IS NOT NULL");
        // Several Sage texts may mean one SSM user (USR-05).
        link.HasIndex(r => new { r.Company, r.Kind, r.SsmKey }).IsUnique().HasFilter("ssm_key IS NOT NULL AND kind <> 'user'");
        // The one above keeps two links from one key; no engine finds a link by it when the kind is a parameter. This one is for finding.
        link.HasIndex(r => new { r.Kind, r.SsmKey, r.Company });
    }

    private static void Change(EntityTypeBuilder<ChangeRow> change)
    {
        change.ToTable("change");
        change.HasIndex(r => new { r.Company, r.Target, r.Kind, r.Record }).IsUnique()
            .HasFilter("state IN ('planned', 'queued', 'sending', 'in doubt', 'waiting', 'held')");
        change.HasIndex(r => new { r.Lane, r.State, r.Priority, r.Order, r.Id });
        change.HasIndex(r => new { r.Lane, r.State, r.DispatchedUntil });
        change.HasIndex(r => new { r.Company, r.State, r.Kind, r.Record });
        // Small, and looked into by every sweep.
        change.HasIndex(r => r.LeaseUntil).HasFilter("state = 'sending'");
        change.HasIndex(r => new { r.Company, r.WaitsForKind, r.WaitsForKey });
        change.HasIndex(r => new { r.RunId, r.State });
        change.HasIndex(r => new { r.Company, r.Kind, r.Record });
    }

    private static void Staged(ModelBuilder model, StagedKind kind)
    {
        model.SharedTypeEntity<Dictionary<string, object>>(kind.Current, table =>
        {
            Columns(table, kind, kind.Current);
            table.HasKey("scope", "side", "key");
            foreach (var column in kind.Columns.Where(c => c.Indexed)) table.HasIndex("scope", "side", column.Field);
        });
        model.SharedTypeEntity<Dictionary<string, object>>(kind.Incoming, table =>
        {
            table.IndexerProperty<long>("run").HasColumnName("run");
            table.IndexerProperty<int>("fence").HasColumnName("fence");
            table.IndexerProperty<bool>("same").HasColumnName("same");
            table.IndexerProperty<bool>("derived").HasColumnName("derived");
            Columns(table, kind, kind.Incoming);
            table.HasKey("run", "fence", "scope", "side", "key");
        });
    }

    private static void Columns(EntityTypeBuilder<Dictionary<string, object>> table, StagedKind kind, string name)
    {
        table.ToTable(name);
        table.IndexerProperty<string>("scope").HasColumnName("scope");
        table.IndexerProperty<string>("side").HasColumnName("side");
        table.IndexerProperty<string>("key").HasColumnName("key");
        table.IndexerProperty<string?>("rowHash").HasColumnName("row_hash");
        table.IndexerProperty<DateTimeOffset>("readAt").HasColumnName("read_at");
        table.IndexerProperty<bool>("gone").HasColumnName("gone");
        table.IndexerProperty<string?>("filter").HasColumnName("filter");
        table.IndexerProperty<string?>("absent").HasColumnName("absent");
        table.IndexerProperty<string?>("extra").HasColumnName("extra");
        foreach (var column in kind.Columns)
        {
            var type = column.Type.IsValueType ? typeof(Nullable<>).MakeGenericType(column.Type) : column.Type;
            table.IndexerProperty(type, column.Field).HasColumnName(column.Name).IsRequired(false);
        }
    }
}
