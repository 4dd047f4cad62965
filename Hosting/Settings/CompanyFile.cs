using Sage50Etl.Messages;

namespace Sage50Etl.Hosting.Settings;

/// <summary>One file of the companies folder: its settings, or why they cannot be used.</summary>
/// <param name="Name">File name without ending, which is the company's name.</param>
/// <param name="Text">What stands in it; null when it could not be read.</param>
public sealed record CompanyFile(string Name, string? Text, CompanySettings? Settings, ConfigurationException? Fault)
{
    public static CompanyFile Read(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        string? text = null;
        try
        {
            text = File.ReadAllText(path);
            return new(name, text, CompanyFiles.Parse(name, text), null);
        }
        catch (ConfigurationException wrong)
        {
            return new(name, text, null, wrong);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return new(name, null, null, new ConfigurationException("S50-C-001",
                $"Company file {name}.json cannot be read: {unreadable.Message.TrimEnd('.')}. Give the account of the service the right to read it."));
        }
        catch (Exception odd) when (odd is not OutOfMemoryException)
        {
            // A form of the file that nobody thought of is this company's trouble and no other's.
            return new(name, text, null, new ConfigurationException("S50-C-001",
                $"Company file {name}.json cannot be used: {odd.Message.TrimEnd('.')}. Compare it with docs/company.example.json."));
        }
    }
}
