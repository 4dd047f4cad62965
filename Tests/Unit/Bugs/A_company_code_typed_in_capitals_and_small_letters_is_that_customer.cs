using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Tests.Unit.Transform;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// A rep types the Company Code on a company of SSM before the office enters the customer in Sage. Whoever carries the code is that
/// customer, whatever its name says (ACC-10), and Sage writes its keys in capitals. Looked for from the side of Sage, the code is spelt in
/// capitals and in small letters only: one typed as "Mur001" is not found, and the customer is made in SSM a second time (I2).
/// </summary>
[Trait("Rule", "ACC-10")]
[Trait("Rule", "I2")]
public sealed class A_company_code_typed_in_capitals_and_small_letters_is_that_customer : IDisposable
{
    private readonly PlanScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Theory]
    [InlineData("MUR001")]
    [InlineData("mur001")]
    [InlineData("Mur001")]
    public async Task Should_not_be_made_twice(string typed)
    {
        await _scene.Ssm(Kind.Account, "5", ("companyCode", typed), ("name", "Murphy's Garage"), ("postcode", "D01"), ("status", "Potential"));
        await _scene.Plan(Kind.Account);

        await _scene.Sage(Kind.Account, "MUR001", ("companyCode", "MUR001"), ("name", "Murphy Motors Ltd"), ("postcode", "T12"), ("status", "Client"));
        await _scene.Plan(Kind.Account);

        (await _scene.Changes()).Where(c => c is { Target: Side.Ssm, Action: "create" }).Select(c => c.Fields).ShouldBeEmpty("it stands in SSM as record 5");
    }
}
