using System.Globalization;
using Sage50Etl.Sandbox.Sage50.Storage;

namespace Sage50Etl.Sandbox.Sage50;

public sealed partial class SageCompanyStore
{
    /// <summary>Every request the server answered or dropped, oldest first, kept in the company's file.</summary>
    public IReadOnlyList<HyperAccountsCall> Calls
    {
        get
        {
            lock (_gate)
            {
                using var reader = _commands.Get(
                    "SELECT sequence, at, verb, path, body, status, success, effect, created_key FROM sim_call ORDER BY sequence", []).ExecuteReader();
                var calls = new List<HyperAccountsCall>();
                while (reader.Read())
                    calls.Add(new HyperAccountsCall(reader.GetInt64(0), DateTimeOffset.Parse(reader.GetString(1), CultureInfo.InvariantCulture),
                        reader.GetString(2), reader.GetString(3), reader.GetString(4), reader.GetInt32(5), reader.GetBoolean(6),
                        reader.GetBoolean(7), reader.IsDBNull(8) ? null : reader.GetString(8)));
                return calls;
            }
        }
    }

    internal HyperAccountsCall Begin(string verb, string path, string body) =>
        new(Interlocked.Increment(ref _lastCall), _time.GetLocalNow(), verb, path, body, 0, false, false, null);

    /// <summary>Ends with the first call that meets the condition: one in the history, else the next one noted.</summary>
    public async Task<HyperAccountsCall> WhenCalled(Func<HyperAccountsCall, bool> condition, CancellationToken cancellationToken)
    {
        var noted = new TaskCompletionSource<HyperAccountsCall>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            if (Calls.FirstOrDefault(condition) is { } past) return past;
            _waiting.Add((condition, noted));
        }
        return await noted.Task.WaitAsync(cancellationToken);
    }

    internal void Record(HyperAccountsCall call)
    {
        lock (_gate)
        {
            Write(call);
            foreach (var (condition, noted) in _waiting)
                if (condition(call)) noted.TrySetResult(call);
            _waiting.RemoveAll(w => w.Noted.Task.IsCompleted);
        }
    }

    private void Write(HyperAccountsCall call) => Execute(
        """
        INSERT INTO sim_call (sequence, at, verb, path, body, status, success, effect, created_key)
        VALUES (@sequence, @at, @verb, @path, @body, @status, @success, @effect, @key)
        """,
        ("sequence", call.Sequence), ("at", call.At.ToString("O", CultureInfo.InvariantCulture)), ("verb", call.Verb), ("path", call.Path),
        ("body", call.Body), ("status", call.Status), ("success", call.Success), ("effect", call.EffectApplied), ("key", call.CreatedKey));

    /// <summary>What the company answers as its last restore of a backup; null for never.</summary>
    public DateTime? LastRestore
    {
        get => Scalar("SELECT value FROM sim_setting WHERE name = 'lastRestore'") is string text
            ? DateTime.ParseExact(text, "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)
            : null;
        set => Execute(value is null
                ? "DELETE FROM sim_setting WHERE name = 'lastRestore'"
                : "INSERT INTO sim_setting (name, value) VALUES ('lastRestore', @value) ON CONFLICT (name) DO UPDATE SET value = @value",
            value is null ? [] : [("value", TableWriter.Stored(value))]);
    }

    private readonly List<(Func<HyperAccountsCall, bool> Condition, TaskCompletionSource<HyperAccountsCall> Noted)> _waiting = [];
}
