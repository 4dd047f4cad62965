namespace Sage50Etl.Sandbox.Ssm.Model;

internal enum FieldKind
{
    Text,
    Int,
    Number,
    /// <summary>A number without decimals unless the tenant allows them.</summary>
    Quantity,
    Bool,
    Date,
    /// <summary>Read as an object, written as an integer.</summary>
    Ref,
    /// <summary>Read and written as a bare integer, and still a reference.</summary>
    IntRef,
    RefList,
    /// <summary>One of a few fixed words: read as an object of id and word, written as the word's number from 0.</summary>
    Choice,
}
