using Sage50Etl.Connectors.Sage50;

namespace Sage50Etl.Tests.Contracts.Sage50.Support;

public static class SageQueries
{
    public static SageQuery Order(int number) => SageQuery.All.And("ORDER_NUMBER", SageOperator.Equal, number);
    public static SageQuery Account(string reference) => SageQuery.All.And("ACCOUNT_REF", SageOperator.Equal, reference);
}
