using Microsoft.EntityFrameworkCore;
using Sage50Etl.Connectors.Sage50;
using Sage50Etl.Connectors.Ssm;
using Sage50Etl.Extract.Sage50;
using Sage50Etl.Extract.Snapshots;
using Sage50Etl.Extract.Ssm;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Staging.Database.Runs;

namespace Sage50Etl.Extract;

/// <summary>Claims the reading of one stream of one side and leaves the work to the job runner. Expected failures become the step's outcome.</summary>
public sealed class TakeSnapshotHandler(StagingStore store, LeasedSteps steps, IExtractContexts contexts, TimeProvider time) : IHandle<TakeSnapshot>
{
    private const int MostAttempts = 3;

    public Task Handle(TakeSnapshot command, IMessageScope scope, CancellationToken cancellationToken) =>
        steps.Start(command.Run, StepPhase.Extract, command.Side, command.Stream, Read, cancellationToken);

    private async Task<StepOutcome> Read(RunStepRow step, CancellationToken cancellationToken)
    {
        try
        {
            return await Take(step, cancellationToken);
        }
        catch (GateException gate)
        {
            return Failed(step, gate.Code, gate.Message, gate.TryAgain ? TimeSpan.FromSeconds(5) : null);
        }
        catch (ConfigurationException wrong)
        {
            return Failed(step, wrong.Code, wrong.Message, null);
        }
        catch (SageException sage)
        {
            if (sage.NotHeardYet && await IsSageStillRead(step, cancellationToken))
                return new StepOutcome { Code = sage.Code, Reason = sage.Message, RetryAfter = TimeSpan.FromSeconds(5), OnlyWaited = true };

            return Failed(step, sage.Code, sage.Message, sage.Failure switch
            {
                SageFailure.Busy => TimeSpan.FromSeconds(30), SageFailure.Transient => TimeSpan.FromSeconds(5), _ => null,
            });
        }
        catch (SsmException ssm)
        {
            return Failed(step, ssm.Code, ssm.Message, ssm.Failure == SsmFailure.Transient ? ssm.RetryAfter ?? TimeSpan.FromSeconds(5) : null);
        }
    }

    // The process at the site may start minutes after the run: a stream that gave up meanwhile would be missing from the plan.
    private Task<bool> IsSageStillRead(RunStepRow step, CancellationToken cancellationToken) =>
        store.Read(
            db => db.Steps.AnyAsync(
                s => s.RunId == step.RunId
                    && s.Phase == StepPhase.Extract
                    && s.Side == Side.Sage50
                    && (s.State == StepState.Pending || s.State == StepState.Running),
                cancellationToken),
            cancellationToken);

    private async Task<StepOutcome> Take(RunStepRow step, CancellationToken cancellationToken)
    {
        var company = await store.Read(db => db.Runs.Where(r => r.Id == step.RunId).Select(r => r.Company).SingleAsync(cancellationToken), cancellationToken);
        var context = await contexts.For(new(company), new(step.RunId), cancellationToken);
        var gate = new CompanyGate(store, context);
        if (step.Side == Side.Sage50) await gate.Check(cancellationToken);
        var stream = Streams.Of(step.Stream);
        var snapshot = new StreamSnapshot(store, context.Scope, StepHold.Of(step), stream, Source(step.Side, stream, context), time);
        var outcome = await snapshot.Take(Sweep(step.Side, stream, context.Settings), cancellationToken);
        if (step.Side == Side.Sage50) await gate.Remember(cancellationToken);
        return outcome;
    }

    private IStreamSource Source(Side side, StreamDefinition stream, ExtractContext context) => (side, stream.Name) switch
    {
        (Side.Ssm, _) => new SsmStreamSource(context, store, stream, time),
        (_, Streams.Users) => new SageUsers(context, time),
        (_, Streams.Products) => new SageProducts(context, time),
        (_, Streams.Customers) => new SageCustomers(context, time),
        (_, Streams.Contacts) => new SageContacts(context, store, time),
        (_, Streams.Orders) => new SageOrders(context, store, time),
        _ => new SageInvoices(context, store, time),
    };

    private static TimeSpan Sweep(Side side, StreamDefinition stream, ExtractSettings settings) =>
        side == Side.Ssm ? settings.SsmSweep : stream.Name is Streams.Orders or Streams.Invoices ? settings.DocumentSweep : settings.MasterSweep;

    private static StepOutcome Failed(RunStepRow step, string code, string reason, TimeSpan? retry) =>
        new() { Code = code, Reason = reason, RetryAfter = step.Attempts < MostAttempts ? retry : null };
}
