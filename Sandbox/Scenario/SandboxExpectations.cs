using System.Text.Json.Nodes;
using Sage50Etl.Sandbox.Sage50;
using Sage50Etl.Sandbox.Ssm;

namespace Sage50Etl.Sandbox.Scenario;

/// <summary>
/// The records of the scripted day by side, and what must hold of them once the cycle after it is over. Accounts of Sage are named by ACCOUNT_REF,
/// contacts by ACCOUNT_REF/number, records of SSM by the names reps gave them.
/// </summary>
public sealed record SandboxExpectations
{
    /// <summary>Customers reps had captured already, with their SSM ids (0 before <see cref="SandboxDay.Prepare"/>): linked, not made again, Sage's phone and city, the rep's comment kept.</summary>
    public required IReadOnlyList<(string AccountRef, int AccountId)> Linked { get; init; }
    public required string RepComment { get; init; }
    /// <summary>Names of potentials that stay in SSM only, without external id.</summary>
    public required IReadOnlyList<string> StayingPotentials { get; init; }
    /// <summary>Names of SSM companies that must be customers in Sage, with SSM external id and the read-only mark.</summary>
    public required IReadOnlyList<string> CustomersBornInSsm { get; init; }
    /// <summary>The ACCOUNT_REF that the first of <see cref="CustomersBornInSsm"/> must not get.</summary>
    public required string TakenReference { get; init; }
    /// <summary>Contacts reps captured: name of the person, and ACCOUNT_REF where the customer stood in Sage before, else null.</summary>
    public required IReadOnlyList<(string Person, string? AccountRef)> ContactsBornInSsm { get; init; }
    /// <summary>Names of customers entered in Sage that day.</summary>
    public required IReadOnlyList<string> CustomersBornInSage { get; init; }
    /// <summary>Gone in Sage, so marked deleted in SSM with everything under it.</summary>
    public required string CustomerDeletedInSage { get; init; }
    public required SandboxContact ContactDeletedInSage { get; init; }
    /// <summary>Deleted by a rep: stays in Sage, is not made again in SSM (ACC-22).</summary>
    public required SandboxContact ContactDeletedInSsm { get; init; }
    /// <summary>TELEPHONE / phone1 changed on both sides: Sage's value stands on both, SSM's is in the list of conflicts.</summary>
    public required (SandboxContact Contact, string Sage, string Ssm) Conflict { get; init; }
    /// <summary>Different fields changed on the two sides: E_MAIL / email from Sage and TELEPHONE_2 / phone2 from SSM stand on both.</summary>
    public required (SandboxContact Contact, string Email, string Phone2) BothKept { get; init; }
    /// <summary>Edits of reps that must have arrived in Sage.</summary>
    public required IReadOnlyList<(SandboxContact Contact, string Column, string Value)> EditedInSsm { get; init; }
    /// <summary>A phone number of a read-only customer changed in SSM: restored there, never in Sage, listed as rejected.</summary>
    public required (string AccountRef, string Ssm) Rejected { get; init; }

    /// <summary>Quotations and orders made in SSM that stand in Sage once each, at Sage's price for the customer, and are read-only in SSM.</summary>
    public required IReadOnlyList<SandboxDocument> DocumentsBornInSsm { get; init; }
    /// <summary>Reference and status of documents that stay in SSM as the rep left them: a draft, one for a potential, one without lines.</summary>
    public required IReadOnlyList<(string Reference, string Status)> DocumentsStayingInSsm { get; init; }

    internal static SandboxExpectations Of(SandboxCast cast, SageCompanyStore sage, SsmTenantStore ssm)
    {
        var byRep = ssm.All("accounts").Where(a => TenantDesk.Text(a, "comment") == BeforeTheFirstRun.Comment).ToList();
        return new SandboxExpectations
        {
            Linked = Linking(cast, byRep), RepComment = BeforeTheFirstRun.Comment, StayingPotentials = BeforeTheFirstRun.Staying,
            CustomersBornInSsm = [DayInSsm.Colliding(cast), DayInSsm.NewCustomer, BeforeTheFirstRun.Promoted], TakenReference = cast.TakenReference,
            ContactsBornInSsm =
            [
                (DayInSsm.CollidingContact, null), (DayInSsm.NewCustomerContact, null), (BeforeTheFirstRun.PromotedContact, null),
                (DayInSsm.VisitedContact, cast.Visited),
            ],
            CustomersBornInSage = DayInSage.NewCustomers, CustomerDeletedInSage = cast.Idle, ContactDeletedInSage = cast.Leaving,
            ContactDeletedInSsm = cast.DeletedInSsm, Conflict = (cast.Conflict, DayInSage.ConflictPhone, DayInSsm.ConflictPhone),
            BothKept = (cast.BothKept, DayInSage.KeptMail, DayInSsm.KeptPhone2),
            EditedInSsm = [.. cast.EditedInSsm.Zip(DayInSsm.ContactEdits, (contact, edit) => (contact, edit.Column, edit.Value))],
            Rejected = (cast.RejectedEdit, DayInSsm.RejectedPhone),
            DocumentsBornInSsm = new DocumentsInSsm(sage, cast).Sent(), DocumentsStayingInSsm = DocumentsInSsm.Staying,
        };
    }

    // Reps captured them in this order, and ids rise.
    private static IReadOnlyList<(string, int)> Linking(SandboxCast cast, List<JsonObject> byRep) =>
        [.. cast.Known.Concat(cast.Named).Select((reference, i) => (reference, i < byRep.Count ? TenantDesk.Id(byRep[i]) : 0))];
}
