using Sage50Etl.Canonical.Images;
using Sage50Etl.Staging.Database.Tables;

namespace Sage50Etl.Tests.Unit.Support;

/// <summary>Short ways to write images and staged rows.</summary>
internal static class Staged
{
    public static Image Image(params (string Field, object? Value)[] fields) =>
        Sage50Etl.Canonical.Images.Image.FromValues(fields.Select(f => KeyValuePair.Create(f.Field, f.Value)));

    public static Image Of(StagedRow row) => Sage50Etl.Canonical.Images.Image.FromValues(row.Values);

    public static StagedRow Row(string key, DateTimeOffset readAt, Image image) =>
        new() { Key = key, Hash = RowHash.Of(image), ReadAt = readAt, Values = image.ToValues() };

    public static StagedRow Row(string key, DateTimeOffset readAt, params (string Field, object? Value)[] fields) => Row(key, readAt, Image(fields));
}
