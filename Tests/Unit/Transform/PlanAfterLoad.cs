using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Limits;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Load;
using Sage50Etl.Tests.Unit.Support;
using Sage50Etl.Transform;
using Sage50Etl.Transform.Planning;

namespace Sage50Etl.Tests.Unit.Transform;

/// <summary>The next plan of a company in which something was written.</summary>
internal static class PlanAfterLoad
{
    public static async Task Plan(this LoadScene scene, string kind, long run = 2)
    {
        await scene.Add(new RunRow { Id = run, Company = "acme", State = RunState.Loading, StartedAt = scene.Now });
        var settings = new PlanSettings { AdminUser = "51" };
        var context = new PlanContext(new(new("acme"), "tenant"), settings, new(settings), new NoLimits());

        await new StreamPlanner(scene.Store, context, scene.Time).Plan(new(run), kind, StagingFile.Cancel);
    }

    private sealed class NoLimits : ITargetLimits
    {
        public (Image Image, IReadOnlyList<FitNote> Notes) Fit(Side target, string kind, Image image) => (image, []);

        public LimitFault? Check(Side target, string kind, Image image) => null;
    }
}
