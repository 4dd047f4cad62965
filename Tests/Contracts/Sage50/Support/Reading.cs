using Sage50Etl.Connectors.Sage50;
using Sage50Etl.Connectors.Sage50.Rows;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Contracts.Sage50.Support;

public static class Reading
{
    public static CancellationToken Token => TestContext.Current.CancellationToken;

    public static ValueTask<List<TRow>> All<TRow>(this ISage50Reader reader, SageQuery? query = null) where TRow : SageRow =>
        reader.Read<TRow>(query ?? SageQuery.All, Token).ToListAsync(Token);

    public static async Task<TRow> One<TRow>(this ISage50Reader reader, SageQuery? query = null) where TRow : SageRow =>
        (await reader.All<TRow>(query)).ShouldHaveSingleItem();

    public static ValueTask<List<SageRead<TRow>>> Everything<TRow>(this ISage50Reader reader) where TRow : SageRow =>
        reader.ReadWithFaults<TRow>(SageQuery.All, Token).ToListAsync(Token);

    public static async Task<SageException> Fails<TRow>(this ISage50Reader reader) where TRow : SageRow =>
        await Should.ThrowAsync<SageException>(async () => await reader.All<TRow>());
}
