namespace Sage50Etl.Load;

/// <summary>Support codes of writing.</summary>
public static class LoadCodes
{
    /// <summary>A field could not be put into the target's form.</summary>
    public const string Unmapped = "S50-L-001";
    /// <summary>The target refused the value of a field, and the rest of the record was written without it (D22).</summary>
    public const string LeftOut = Staging.Database.Model.FindingCode.RefusedValue;
    /// <summary>The record refers to one that a filter keeps out, or that is deleted, so it waits in vain (D23).</summary>
    public const string AbsentParent = "S50-L-005";
    /// <summary>Two or more live records of the target carry our key.</summary>
    public const string Ambiguous = Staging.Database.Model.ChangeCode.Ambiguous;
    /// <summary>The ACCOUNT_REF chosen for a new customer was taken by somebody else.</summary>
    public const string KeyTaken = Staging.Database.Model.ChangeCode.KeyTaken;
    /// <summary>The record to be written is not on the target any more.</summary>
    public const string Vanished = "S50-L-012";
    /// <summary>A batch does not tell what became of one of its records, which is asked for and then sent by itself.</summary>
    public const string LeftByBatch = "S50-L-013";
    /// <summary>What may have been written cannot be asked for, since its parent is not linked any more.</summary>
    public const string Unasked = "S50-L-014";
    /// <summary>The key of a new record belongs to another record of ours already.</summary>
    public const string KeyOfAnother = "S50-L-015";
    /// <summary>A document stands in Sage, but its lines cannot be joined with those of SSM yet.</summary>
    public const string Unjoined = "S50-L-016";
    /// <summary>A record of Sage that could not be read is the same by name, so nothing is created beside it (D21).</summary>
    public const string UnreadAlike = "S50-L-017";
    /// <summary>Another company of the shared tenant has made the record in its Sage, or may have (D9).</summary>
    public const string MadeByOther = "S50-L-018";
    /// <summary>HyperAccounts did not create a contact as address type 1: no further one is made there until that is settled (D14).</summary>
    public const string NeedsSdo = "S50-L-020";
    /// <summary>The address that was made for a contact is not of that type in Sage (CON-07).</summary>
    public const string OtherType = "S50-L-021";
    /// <summary>Sage has no price for a line of a document, so the document is held (D4).</summary>
    public const string NoPrice = "S50-L-035";
    /// <summary>A line of a document cannot go to Sage as it is.</summary>
    public const string UnfitLine = "S50-L-036";
    /// <summary>The target accepted a delete, and the record stands there all the same.</summary>
    public const string NotDeleted = "S50-L-022";

    /// <summary>Another Sage company or SSM tenant answers than the one that was read.</summary>
    public const string AnotherCompany = "S50-L-030";
    /// <summary>The record took the process down several times.</summary>
    public const string Poison = Staging.Database.Model.ChangeCode.Poison;
}
