using Sage50Etl.Operations.Reports;

namespace Sage50Etl.Endpoint.Cli;

/// <summary>Representatives of Sage that nobody has mapped, for a person (USR-13).</summary>
internal static class RepsView
{
    public static void Say(string company, IReadOnlyList<UnmappedRep> reps, Action<FormattableString> say)
    {
        if (reps.Count == 0) return;
        say($"{company}: representatives in Sage 50 without an SSM user; their records go to the admin user. Give each an e-mail under users.map:");
        foreach (var rep in reps)
            say($"  {rep.Text}: {rep.Customers} customers, {rep.Documents} orders and quotations, {rep.Invoices} invoices{Proposal(rep)}");
    }

    private static string Proposal(UnmappedRep rep) => rep.SameName is { } user ? $"; SSM user {user} has that name" : "";
}
