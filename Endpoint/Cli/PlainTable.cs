using Spectre.Console;

namespace Sage50Etl.Endpoint.Cli;

/// <summary>A table without vertical lines: in 80 columns each character of room counts.</summary>
internal static class PlainTable
{
    private static readonly Padding Gap = new(0, 0, 1, 0);

    public static Table Create(string title) => new() { Title = new TableTitle(Markup.Escape(title)), Border = TableBorder.Simple };

    /// <summary>Columns of words that are never broken.</summary>
    public static Table Words(this Table table, params string[] names)
    {
        foreach (var name in names) table.AddColumn(new TableColumn(name) { Padding = Gap, NoWrap = true });
        return table;
    }

    /// <summary>Columns of numbers.</summary>
    public static Table Numbers(this Table table, params string[] names)
    {
        foreach (var name in names) table.AddColumn(new TableColumn(name) { Padding = Gap, NoWrap = true, Alignment = Justify.Right });
        return table;
    }

    /// <summary>A column of sentences, which takes as many lines as it needs.</summary>
    public static Table Sentence(this Table table, string name) => table.AddColumn(new TableColumn(name) { Padding = Gap });
}
