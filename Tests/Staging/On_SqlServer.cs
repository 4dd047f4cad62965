using Sage50Etl.Tests.Unit.Support.Engines;

namespace Sage50Etl.Tests.Staging;

/// <summary>The contract on a real SQL Server; skipped where SAGE50ETL_TEST_SQLSERVER is not set.</summary>
public static class On_SqlServer
{
    public sealed class When_a_snapshot_is_written() : Contract.When_a_snapshot_is_written(TestEngine.SqlServer);

    public sealed class When_candidates_are_listed() : Contract.When_candidates_are_listed(TestEngine.SqlServer);

    public sealed class When_names_are_looked_up() : Contract.When_names_are_looked_up(TestEngine.SqlServer);

    public sealed class When_partners_are_looked_up() : Contract.When_partners_are_looked_up(TestEngine.SqlServer);

    public sealed class When_rows_go_in_and_come_back() : Contract.When_rows_go_in_and_come_back(TestEngine.SqlServer);

    public sealed class When_several_write() : Contract.When_several_write(TestEngine.SqlServer);

    public sealed class When_steps_are_leased() : Contract.When_steps_are_leased(TestEngine.SqlServer);

    public sealed class When_the_schema_is_of_another_version() : Contract.When_the_schema_is_of_another_version(TestEngine.SqlServer);

    public sealed class When_everything_is_copied() : Contract.When_everything_is_copied(TestEngine.SqlServer);
}
