using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Transform;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// A rep types the Company Code of a customer of Sage into the record that was made for it in SSM, in small letters. A record of SSM that
/// carries the code is that customer, whatever its name says (ACC-10, D21), and Sage takes a key whatever its case. It was not known again,
/// and the customer was made in Sage a second time.
/// </summary>
[Trait("Rule", "ACC-10")]
[Trait("Rule", "D21")]
public sealed class A_company_code_typed_in_small_letters_is_that_customer
{
    [Theory]
    [InlineData("MUR001", false)]
    [InlineData("mur001", false)]
    [InlineData("Mur001", false)]
    [InlineData("MUR001", true)]
    [InlineData("mur001", true)]
    public async Task Should_make_no_second_customer(string typed, bool linked)
    {
        using var scene = new PlanScene();
        await scene.Sage(Kind.Account, "MUR001", ("companyCode", "MUR001"), ("name", "Murphy Motors"), ("postcode", "T12"), ("status", "Client"));
        if (linked)
        {
            await scene.Ssm(Kind.Account, "5", ("companyCode", "MUR001"), ("name", "Murphy Motors"), ("postcode", "T12"), ("status", "Client"));
            await scene.Linked(Kind.Account, "MUR001", "5");
        }
        await scene.Ssm(Kind.Account, "9", ("companyCode", typed), ("name", "Murphy's garage"), ("postcode", null), ("status", "Client"));

        await scene.Plan(Kind.Account);

        (await scene.Changes()).Where(c => c is { Target: Side.Sage50, Action: "create" }).Select(c => $"{c.Record} as {c.Key}").ShouldBeEmpty();
    }
}
