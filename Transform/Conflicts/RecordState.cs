using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Limits;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Transform.Projection;

namespace Sage50Etl.Transform.Conflicts;

/// <summary>Everything a decision about one record rests on; stored with it in the audit (design 4.3).</summary>
public sealed record RecordState
{
    public required string Kind { get; init; }
    public LinkRow? Link { get; init; }
    public string? SageKey { get; init; }
    public string? SsmKey { get; init; }
    /// <summary>Image of a live, unfiltered record; null when there is none.</summary>
    public Image? Sage { get; init; }
    public Image? Ssm { get; init; }
    /// <summary>RECORD_CREATE_DATE of the Sage row, where staging keeps it (D14).</summary>
    public string? SageBorn { get; init; }
    public bool SageGone { get; init; }
    /// <summary>More than absent: Sage says that it is deleted, or an invoice document stands for the ledger row now (D6, D18).</summary>
    public bool SageDeleted { get; init; }
    public bool SsmGone { get; init; }
    public bool SageFiltered { get; init; }
    public Image? BaseSage { get; init; }
    public Image? BaseSsm { get; init; }
    /// <summary>The base was taken under another mapping version.</summary>
    public bool BaseOutdated { get; init; }
    /// <summary>Sage's image in SSM's form, and what has to stand in SSM first.</summary>
    public Image SageAsSsm { get; init; } = Image.Empty;
    public IReadOnlyList<MissingParent> MissingInSsm { get; init; } = [];
    public Image SsmAsSage { get; init; } = Image.Empty;
    public IReadOnlyList<MissingParent> MissingInSage { get; init; } = [];
    /// <summary>What was changed so that a value fits the other side.</summary>
    public IReadOnlyList<FitNote> NotesInSsm { get; init; } = [];
    public IReadOnlyList<FitNote> NotesInSage { get; init; } = [];
    /// <summary>Two or more records of the other side fit (ACC-13): their keys.</summary>
    public IReadOnlyList<string> Ambiguous { get; init; } = [];
    /// <summary>Why a record is parked though it fits no free one: Sage has it already, or another one goes first (D21).</summary>
    public string? Known { get; init; }
    /// <summary>The number of a sent document names another one: it was copied with it, and is written over (D21).</summary>
    public bool NumberCopied { get; init; }
    /// <summary>What a person decided, by field.</summary>
    public IReadOnlyDictionary<string, FieldResolution> Resolutions { get; init; } = new Dictionary<string, FieldResolution>();
    /// <summary>When each side's record was last edited, in that system's own clock; null where it was our own write or is unknown.</summary>
    public DateTime? SageEdited { get; init; }
    public DateTime? SsmEdited { get; init; }
    /// <summary>SSM id of the user who wrote the SSM record last.</summary>
    public string? SsmBy { get; init; }
    /// <summary>The side edited later beyond the skew bound, null when that cannot be told.</summary>
    public Side? Newer { get; init; }
    /// <summary>The SSM document is being signed (D5).</summary>
    public bool SsmBlocked { get; init; }
    /// <summary>A document, or a line of one, that Sage still lets change (D13).</summary>
    public bool AcceptsEdits { get; init; }
    /// <summary>The SSM line is deleted while its document lives on (D10).</summary>
    public bool TakenOut { get; init; }
    /// <summary>What the last update asked for that Sage refused.</summary>
    public Image RefusedEdits { get; init; } = Image.Empty;
    /// <summary>goLive, where the SSM record was made before it (D1).</summary>
    public DateTime? BeforeGoLive { get; init; }
    /// <summary>An order stands for this quotation, or for the quotation of this line (D16).</summary>
    public bool Succeeded { get; init; }
    /// <summary>The customer, document or product it belongs to was deleted in SSM and stays so: nothing can be made or put back under it.</summary>
    public LostParent? LostParent { get; init; }
    /// <summary>It was made in SSM and sent, so its deletion there is its maker's.</summary>
    public bool BornInSsm => Marked || Link?.Record.StartsWith("ssm#", StringComparison.Ordinal) == true;
    /// <summary>The marker of the document in Sage names the SSM record.</summary>
    public bool Marked { get; init; }
    /// <summary>The record under which Sage had it is gone from Sage too: its deletion may be no more than that one's (D25).</summary>
    public bool SageParentGone { get; init; }
    /// <summary>The document a line belongs to is itself gone, so the line is not removed (D6).</summary>
    public bool ParentGone { get; init; }
}
