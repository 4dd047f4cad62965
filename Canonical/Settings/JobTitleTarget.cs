namespace Sage50Etl.Canonical.Settings;

/// <summary>Where SSM holds the job title of a contact (CON-04).</summary>
public enum JobTitleTarget
{
    /// <summary>The custom field that customFields names.</summary>
    Field,
    /// <summary>The contact's type, by its label in the tenant's contactTypes.</summary>
    ContactType,
}
