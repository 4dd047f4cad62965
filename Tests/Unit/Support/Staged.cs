using Sage50Etl.Canonical.Images;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Tables;

namespace Sage50Etl.Tests.Unit.Support;

/// <summary>Short ways to write images and staged rows.</summary>
internal static class Staged
{
    public static Image Image(params (string Field, object? Value)[] fields) =>
        Sage50Etl.Canonical.Images.Image.FromValues(fields.Select(f => KeyValuePair.Create(f.Field, f.Value)));

    public static Image Of(StagedRow row) => Sage50Etl.Canonical.Images.Image.FromValues(row.Values);

    /// <summary>Stores a row as of the time it was read.</summary>
    public static Task Put(StagingDb db, StagedKind kind, string scope, Side side, StagedRow row, CancellationToken cancellationToken) =>
        StagedRows.Put(db, kind, scope, side, row, row.ReadAt, cancellationToken);

    public static StagedRow Row(string key, DateTimeOffset readAt, Image image) =>
        new() { Key = key, Hash = RowHash.Of(image), ReadAt = readAt, Values = image.ToValues() };

    public static StagedRow Row(string key, DateTimeOffset readAt, params (string Field, object? Value)[] fields) => Row(key, readAt, Image(fields));
}
