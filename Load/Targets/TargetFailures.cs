using Sage50Etl.Canonical;
using Sage50Etl.Connectors.Sage50;
using Sage50Etl.Connectors.Ssm;

namespace Sage50Etl.Load.Targets;

/// <summary>Turns what mapping and connectors throw into the one kind of failure that Load knows, sorted by what to do (design 4.6).</summary>
internal static class TargetFailures
{
    // A record or list that cannot be read says nothing about the record that is to be written.
    private static readonly string[] Unreadable = [SageMalformedRow.Code, SsmErrorCodes.MalformedRow, SsmErrorCodes.QueryRefused];

    /// <summary>As <see cref="Sorted"/>, for what only reads the target: what cannot be mapped there is no verdict on the record either.</summary>
    public static async Task<T> Read<T>(string kind, Func<Task<T>> call)
    {
        try
        {
            return await Sorted(kind, call);
        }
        catch (TargetException unmapped) when (unmapped.Code == LoadCodes.Unmapped)
        {
            throw new TargetException(FailureClass.Unclear, unmapped.Code, unmapped.Message, unmapped) { Field = unmapped.Field };
        }
    }

    /// <param name="field">The canonical field of a kind behind a key that the target names; given where a write can go again without it (D22).</param>
    public static async Task<T> Sorted<T>(string kind, Func<Task<T>> call, Func<string, string, string?>? field = null)
    {
        try
        {
            return await call();
        }
        catch (MappingException unmapped)
        {
            throw new TargetException(FailureClass.Refused, LoadCodes.Unmapped, unmapped.Message, unmapped) { Field = unmapped.Field };
        }
        catch (SageException failed)
        {
            throw new TargetException(Class(failed.Failure, failed.Code), failed.Code, $"{kind}: {failed.Message}", failed) { Field = failed.Field, UnderWay = failed.UnderWay };
        }
        catch (SsmException failed)
        {
            throw new TargetException(Class(failed.Failure, failed.Code), failed.Code, $"{kind}: {failed.Message}", failed)
            {
                Field = failed.Field, RetryAfter = failed.RetryAfter, UnderWay = failed.UnderWay,
                Refuses = failed is { Code: SsmErrorCodes.WriteRefused, Field: { } named } ? field?.Invoke(kind, named) : null,
            };
        }
    }

    private static FailureClass Class<TFailure>(TFailure failure, string code) where TFailure : struct, Enum =>
        Unreadable.Contains(code) ? FailureClass.Unclear : Enum.Parse<FailureClass>(failure.ToString());
}
