using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Limits;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Transform;
using Sage50Etl.Transform;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// A country that Sage does not take is left out of the write and becomes a finding whose cure is a line in mapping.countries; "the value
/// flows once the target takes it" (D22). Somebody adds the line and raises mappingVersion, since it changes what a field means. Under the
/// new version the value fits, so that both sides pass for agreed: the edit never goes, its finding is closed, and the sides differ for
/// good.
/// </summary>
[Trait("Rule", "D22")]
[Trait("Rule", "I1")]
public sealed class A_value_that_was_left_out_goes_once_a_new_mapping_takes_it : IDisposable
{
    private readonly PlanScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Theory]
    [InlineData(Side.Ssm, 0)] // The control: the same line in mapping.countries, under the same version.
    [InlineData(Side.Ssm, 1)]
    [InlineData(Side.Sage50, 0)] // The control.
    [InlineData(Side.Sage50, 1)]
    public async Task Should_go_or_be_listed(Side edited, int newer)
    {
        var limits = new Countries();
        _scene.Limits = limits;
        await _scene.LinkedCustomer("A", "1");
        await _scene.Sage(Kind.Contact, "A/1", ("reference", "A/1"), ("account", "A"), ("name", "Ann Murphy"), ("country", "GB"));
        await _scene.Ssm(Kind.Contact, "70", ("reference", "A/1"), ("account", "1"), ("name", "Ann Murphy"), ("country", "GB"));
        await _scene.Linked(Kind.Contact, "A/1", "70");
        await _scene.Edit(edited, Kind.Contact, edited == Side.Ssm ? "70" : "A/1", ("country", "XK"));
        await _scene.Plan(Kind.Contact);
        (await _scene.Changes()).ShouldBeEmpty("it is left out");

        limits.Takes = true;
        _scene.Settings = _scene.Settings with { MappingVersion = _scene.Settings.MappingVersion + newer };
        await _scene.Plan(Kind.Contact);
        await _scene.Plan(Kind.Contact);

        var open = (await _scene.Changes()).Count(c => ChangeState.Open.Contains(c.State) && c.Fields.Contains("XK"));
        (open + (await _scene.Rows<ConflictRow>()).Count).ShouldBe(1);
    }

    private sealed class Countries : ITargetLimits
    {
        public bool Takes { get; set; }

        public (Image Image, IReadOnlyList<FitNote> Notes) Fit(Side target, string kind, Image image) =>
            Takes || image["country"].Text != "XK"
            ? (image, [])
            : (image.With("country", FieldValue.Absent), [new("S50-T-009", "country", "unknown", "was left out") { LeftOut = true }]);

        public LimitFault? Check(Side target, string kind, Image image) => null;
    }
}
