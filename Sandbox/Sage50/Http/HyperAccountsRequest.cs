namespace Sage50Etl.Sandbox.Sage50.Http;

/// <summary>A call on its way through an endpoint. <paramref name="Arguments"/> are the path segments in braces.</summary>
internal sealed record HyperAccountsRequest(
    SageCompanyStore Store, HyperAccountsSwitches Switches, AnswerStyle Style, IReadOnlyList<string> Arguments, string Body, bool WrongCompany);
