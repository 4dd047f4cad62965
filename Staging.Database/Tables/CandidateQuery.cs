namespace Sage50Etl.Staging.Database.Tables;

/// <param name="After">Last key of the page before, empty for the first.</param>
public sealed record CandidateQuery(string Company, string Tenant, string After, int PageSize, int HashVersion, int MappingVersion);
