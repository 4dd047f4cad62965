namespace Sage50Etl.Tests.Unit.Support.Plans;

/// <summary>Methods that may walk a growing table from end to end, each with its reason.</summary>
internal static class KnownWalks
{
    private static readonly Dictionary<string, string> Reasons = new(StringComparer.Ordinal)
    {
        ["ConflictReports.List"] = "what stands open at all companies, when a person asks",
        ["CompanySwitch.Off"] = "a person switches a company off: its steps under way",
        ["Dispatcher.SendDue"] = "once for each lane, and it ends at the first row that is due",
        ["RowTables.Rows"] = "a whole table is exported",
        ["UnmappedReps.Read"] = "the representatives of one company, when a person asks",
        ["StagingCopy.Copy"] = "a whole staging database is copied, once in its life",
        ["ServiceLease.TakeOver"] = "once when a process starts: what the one before it had sent out",
    };

    public static bool Has(string method) => Reasons.ContainsKey(method);
}
