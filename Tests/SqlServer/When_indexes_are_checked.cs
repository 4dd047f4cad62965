using Sage50Etl.Tests.SqlServer.Checking;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.SqlServer;

/// <summary>No statement walks a growing table for each row of another, as far as that can be told without a server.</summary>
public sealed class When_indexes_are_checked
{
    // Parts of queries that are known to do so, each with its reason. One that no query holds any more is to be taken out.
    private static readonly Dictionary<string, string> Known = new(StringComparer.Ordinal)
    {
        ["[c].[lane] = [l].[lane]"] = "once for each lane, and it ends at the first row that is due",
    };

    [Fact]
    public void Should_find_an_index_for_every_statement_of_every_kind()
    {
        var rule = new IndexRule(Staging.Objects);
        When_statements_are_checked.All().SelectMany(t => rule.Of(t.Body).Select(f => $"{t.Name}: {f}")).ShouldBeEmpty();
    }

    [Fact]
    public void Should_find_an_index_for_every_query_of_the_program()
    {
        var rule = new IndexRule(Staging.Objects);
        var walks = When_EF_speaks.Captured().Select(q => q.Body).Where(q => rule.Of(q).Any()).ToList();
        walks.Where(q => !Known.Keys.Any(q.Contains)).Select(q => $"{string.Join("; ", rule.Of(q))}\n{q}").ShouldBeEmpty();
        Known.Keys.ShouldAllBe(k => walks.Any(q => q.Contains(k)));
    }

    [Theory]
    [InlineData("IX_link_kind_ssm_key_company", "candidates_ssm", "pairs_ssm")]
    [InlineData("IX_link_kind_sage_key_company", "candidates_sage", "pairs_sage", "marked_alone")]
    public void Should_tell_when_an_index_is_missing(string index, params string[] statements)
    {
        var rule = new IndexRule(FoldedScript.Of(Staging.Create() + $"\nGO\nDROP INDEX [{index}] ON [link];"));
        var told = When_statements_are_checked.All().Where(t => rule.Of(t.Body).Any()).Select(t => t.Name).ToList();
        statements.ShouldAllBe(s => told.Any(t => t.StartsWith(s, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("SELECT 1 FROM base b JOIN link l ON l.company = b.company AND l.kind = b.kind WHERE b.record = @r")]
    [InlineData("SELECT 1 FROM base b WHERE EXISTS (SELECT 1 FROM link l WHERE l.company = b.company AND l.kind = b.kind AND (l.sage_key = b.record OR l.reason = b.record))")]
    [InlineData("UPDATE c SET gone = 1 FROM current_account AS c WHERE NOT EXISTS (SELECT 1 FROM incoming_account AS i WHERE i.[key] = c.[key])")]
    public void Should_tell_what_has_none(string sql) => new IndexRule(Staging.Objects).Of(sql).ShouldNotBeEmpty();
}
