namespace Sage50Etl.Connectors.Sage50.Odbc.Interop;

/// <summary>Read-only is promised by this layer: no driver that was tried enforces ACCESS_MODE.</summary>
internal static class SelectOnly
{
    /// <summary>One SELECT without a second statement, a comment or INTO; what stands in quotes is data.</summary>
    public static bool Allows(string sql)
    {
        if (!sql.StartsWith("SELECT ", StringComparison.Ordinal)) return false;
        char quote = '\0';
        var bare = new System.Text.StringBuilder(sql.Length);
        foreach (var c in sql)
        {
            if (quote == '\0' && c is '\'' or '"' && quote == '\0') quote = c;
            else if (c == quote) quote = '\0';
            else if (quote == '\0') bare.Append(c);
        }
        var text = bare.ToString();
        return quote == '\0' && !text.Contains(';', StringComparison.Ordinal) && !text.Contains("--", StringComparison.Ordinal)
            && !text.Contains("/*", StringComparison.Ordinal) && !text.Contains(" INTO ", StringComparison.OrdinalIgnoreCase);
    }
}
