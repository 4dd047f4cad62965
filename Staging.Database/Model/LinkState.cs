namespace Sage50Etl.Staging.Database.Model;

/// <summary>States of a link.</summary>
public static class LinkState
{
    public const string Linked = "linked";
    public const string SageOnly = "sageOnly";
    public const string SsmOnly = "ssmOnly";
    /// <summary>Two or more candidates: a person decides (ACC-13, D1).</summary>
    public const string Parked = "parked";
    /// <summary>Deleted in SSM while alive in Sage 50: not created again (ACC-22).</summary>
    public const string Tombstone = "tombstone";
    /// <summary>Sage gave its key to another record: to be deleted in SSM (D24).</summary>
    public const string Replaced = "replaced";
    /// <summary>Deleted or gone from source in Sage 50 (ACC-20, D6).</summary>
    public const string Gone = "gone";
    /// <summary>A quotation, or a line of one, that an order stands for now (D16): neither created in SSM again nor compared.</summary>
    public const string Succeeded = "succeeded";
}
