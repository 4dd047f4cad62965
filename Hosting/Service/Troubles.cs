using Microsoft.Extensions.Logging;
using Sage50Etl.Staging.Database;

namespace Sage50Etl.Hosting.Service;

/// <summary>
/// What the background loops of a process cannot do at the moment. Each duty stands alone: what it throws is said once, it is tried again at growing intervals,
/// and the others go on. A staging database that cannot be used is one trouble, whoever finds it.
/// </summary>
public sealed partial class Troubles(StagingStore store, TimeProvider time, ILogger<Troubles> logger)
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Remembered = TimeSpan.FromHours(1);
    private const string Staging = "the staging database";
    private readonly Dictionary<string, Trouble> _open = [];

    /// <summary>Why the staging database cannot be used now; null when it can.</summary>
    public string? StagingFault
    {
        get
        {
            lock (_open) return _open.GetValueOrDefault(Staging)?.Words;
        }
    }

    /// <summary>Does one duty, unless it failed a moment ago. Only the stop of the process leaves this method as an exception.</summary>
    /// <param name="what">What is done, as a person would call it; it is also what tells one duty from another.</param>
    /// <param name="longest">The longest pause between two attempts; left out, a minute.</param>
    /// <returns>Whether it was done.</returns>
    public async Task<bool> Try(string what, Func<Task> work, CancellationToken stop, TimeSpan? longest = null)
    {
        if (Waits(what)) return false;
        try
        {
            await work();
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception failed)
        {
            Had(what, failed, longest);
            return false;
        }
        Over(what);
        return true;
    }

    /// <summary>Notes a failure, and says it when it is a new one.</summary>
    public void Had(string what, Exception failed, TimeSpan? longest = null)
    {
        var ofStaging = store.IsUnusable(failed);
        var words = Causes.Words(failed, store);
        var isNew = Note(what, words, ofStaging, longest ?? Longest);
        if (ofStaging) isNew = Note(Staging, words, ofStaging, Longest);
        if (isNew) Say(ofStaging ? Staging : what, words, failed);
    }

    private void Say(string what, string words, Exception failed)
    {
        // A failure nobody expected comes with its trace, once; of one that is known the words are enough.
        if (Causes.IsKnown(failed, store)) Known(what, words);
        else Unexpected(what, words, failed);
    }

    private bool Waits(string what)
    {
        lock (_open) return _open.TryGetValue(what, out var trouble) && time.GetElapsedTime(trouble.At) < trouble.Pause;
    }

    private bool Note(string what, string words, bool ofStaging, TimeSpan longest)
    {
        lock (_open)
        {
            Forget();
            var known = _open.GetValueOrDefault(what);
            var pause = known is null ? First : known.Pause * 2 < longest ? known.Pause * 2 : longest;
            _open[what] = new(words, known?.Since ?? time.GetTimestamp(), time.GetTimestamp(), pause, ofStaging);
            return known?.Words != words;
        }
    }

    private void Over(string what)
    {
        TimeSpan lasted;
        lock (_open)
        {
            if (!_open.Remove(what, out var trouble)) return;
            lasted = time.GetElapsedTime(trouble.Since);
            if (trouble.OfStaging && !_open.Remove(Staging)) return;
            if (trouble.OfStaging) what = Staging;
        }
        GoesOn(what, (long)lasted.TotalSeconds);
    }

    // A duty that is not tried any more, such as the run of a company that was taken away.
    private void Forget()
    {
        foreach (var (what, _) in _open.Where(t => time.GetElapsedTime(t.Value.At) > Remembered).ToList()) _open.Remove(what);
    }

    [LoggerMessage(EventId = 1010, Level = LogLevel.Warning, Message = "Trouble with {What}: {Reason} It is tried again, at longer and longer intervals; this is said once")]
    private partial void Known(string what, string reason);

    [LoggerMessage(EventId = 1012, Level = LogLevel.Error, Message = "Trouble with {What}: {Reason} It is tried again, at longer and longer intervals; this is said once")]
    private partial void Unexpected(string what, string reason, Exception failed);

    [LoggerMessage(EventId = 1013, Level = LogLevel.Warning, Message = "No more trouble with {What}; it lasted {Seconds} s")]
    private partial void GoesOn(string what, long seconds);

    private sealed record Trouble(string Words, long Since, long At, TimeSpan Pause, bool OfStaging);
}
