using Microsoft.EntityFrameworkCore;
using Sage50Etl.Operations.Conflicts;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Simulation.World;

namespace Sage50Etl.Tests.Simulation.People;

/// <summary>Whoever sits at the console.</summary>
internal sealed partial class Crowd
{
    private void Pause(Dice dice)
    {
        _world.Ask("pause");
        _world.Timeline.After(TimeSpan.FromSeconds(dice.Between(30, 400)), null, () => _world.Ask("resume"));
    }

    private void Decide(Dice dice)
    {
        var open = _world.Look(db => db.Conflicts.AsNoTracking().Where(c => c.State == ConflictState.Open && c.Class == ConflictClass.Conflict).OrderBy(c => c.Id).ToList());
        if (open.Count == 0) return;
        var conflict = dice.One(open);
        var choice = dice.Chance(50) ? ConflictChoice.Sage : ConflictChoice.Ssm;
        var answer = _world.Decide(conflict.Id, new(choice, null, "person"));
        Did($"conflict {conflict.Id} about {conflict.Field} of {conflict.Record}, '{conflict.Sage}' and '{conflict.Ssm}', is decided for {choice}: {answer.Text}");
        if (answer.Taken) Memory.Decided.Add(new(_world.Timeline.Now, conflict.Record, conflict.Field, (choice == ConflictChoice.Sage ? conflict.Sage : conflict.Ssm) ?? ""));
    }

    private void DecideParked(Dice dice)
    {
        var open = _world.Look(db => db.Conflicts.AsNoTracking().Where(c => c.State == ConflictState.Open && c.Class == ConflictClass.Parked).OrderBy(c => c.Id).ToList());
        if (open.Count == 0) return;
        var parked = dice.One(open);
        var answer = _world.Decide(parked.Id, new(ConflictChoice.Separate, null, "person"));
        Did($"{parked.Kind} {parked.Record}, which is parked, is a record of its own: {answer.Text}");
        if (answer.Taken) Memory.Separated.Add(parked.Record);
    }
}
