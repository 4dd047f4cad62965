namespace Sage50Etl.Sandbox.Ssm.Http;

internal enum RouteKind
{
    Unknown,
    Login,
    Resources,
    Schema,
    Bulk,
    List,
    Record,
}
