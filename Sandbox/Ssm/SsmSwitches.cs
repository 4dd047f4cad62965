namespace Sage50Etl.Sandbox.Ssm;

/// <summary>One property per unknown of ssm-api section 8 and of the decisions; each default is the Default column there.</summary>
public sealed record SsmSwitches
{
    /// <summary>Null: a token never expires.</summary>
    public TimeSpan? TokenLifetime { get; init; } = TimeSpan.FromMinutes(60);

    /// <summary>Status for wrong keys and for a missing, forged or expired token: 401, 400 or 403.</summary>
    public int BadCredentialsStatus { get; init; } = 401;

    /// <summary>Status for an unknown id or path: 400 or 404; code 910 either way.</summary>
    public int UnknownIdStatus { get; init; } = 400;

    public SsmErrorBody ErrorBody { get; init; } = SsmErrorBody.Message;

    /// <summary>True: <c>message</c>; false: <c>Message</c>. Of successes and errors.</summary>
    public bool LowerCaseMessageKey { get; init; }

    public SsmPageSizeHeader PageSizeHeader { get; init; } = SsmPageSizeHeader.Count;

    /// <summary>Largest page a header can ask for: 50 or 300.</summary>
    public int MaximumPageSize { get; init; } = 50;

    /// <summary>True: a list without <c>order</c> comes by rising id; false: in another order on every call.</summary>
    public bool DefaultOrderById { get; init; }

    /// <summary>False: an OR between two date fields is refused with 400 and code 901.</summary>
    public bool OrAcrossDates { get; init; } = true;

    /// <summary>False: <c>deleted='false'</c>; true: <c>deleted=false</c>. The form not chosen is refused with 901.</summary>
    public bool BareBooleanLiteral { get; init; }

    public SsmOverLimit OverLimit { get; init; } = SsmOverLimit.TooManyRequests;

    /// <summary>True: audit stamps are Europe/Madrid wall time with a Z behind it.</summary>
    public bool MadridStamps { get; init; }

    /// <summary>True: a record marked readOnly cannot be updated or deleted (400), except by an update that does nothing but clear the mark.</summary>
    public bool ReadOnlyIsProtected { get; init; }

    /// <summary>True: a protected record's mark cannot be cleared either.</summary>
    public bool ReadOnlyIsFinal { get; init; }

    /// <summary>True: 400 when another live record of the resource has the extId.</summary>
    public bool ExtIdIsUnique { get; init; }

    /// <summary>True: 400 when an owner is a user who is not active; false: taken.</summary>
    public bool InactiveOwnerIsRefused { get; init; }

    /// <summary>True: 400 when another live record of the resource has the same e-mail.</summary>
    public bool OneAddressPerEmail { get; init; }

    /// <summary>True: 400 on a country that the list lacks or shows as deleted; false: stored as none.</summary>
    public bool UnknownCountryIsRefused { get; init; } = true;

    /// <summary>True: over-long text is cut; false: 400.</summary>
    public bool OverLongTextIsCut { get; init; }

    /// <summary>True: 400 on a key that is unknown or not writable; false: ignored.</summary>
    public bool UnknownKeyIsRefused { get; init; }

    /// <summary>True: a reference may be written as <c>{"id": n}</c>; false: 400.</summary>
    public bool RefAsObjectIsAccepted { get; init; }

    /// <summary>True: the server computes line and header totals; false: stored as sent.</summary>
    public bool TotalsAreRecomputed { get; init; }

    /// <summary>True: quantities may have decimals; false: 400.</summary>
    public bool DecimalQuantity { get; init; }

    /// <summary>A custom field that every create must send, as <c>resource.Z_Field</c>; null: none.</summary>
    public string? MandatoryCustomField { get; init; }

    public SsmBulk Bulk { get; init; } = SsmBulk.WholeBatch;

    /// <summary>True: deleting a header soft-deletes its lines.</summary>
    public bool HeaderDeleteTakesLines { get; init; }

    public SsmSlowOrDropped SlowOrDropped { get; init; } = SsmSlowOrDropped.Off;

    /// <summary>Which call <see cref="SlowOrDropped"/> hits: 1 is every one.</summary>
    public int SlowOrDroppedEvery { get; init; } = 10;

    public SsmNullWrite NullWrite { get; init; } = SsmNullWrite.Clears;

    public SsmExtIdFilter ExtIdFilter { get; init; } = SsmExtIdFilter.Works;
}
