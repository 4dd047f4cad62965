using System.Diagnostics.CodeAnalysis;
using Sage50Etl.Connectors.Sage50.Rows;

namespace Sage50Etl.Connectors.Sage50;

/// <summary>One row of an answer: either understood, or the account of why not. A malformed row does not stop the others.</summary>
public readonly record struct SageRead<TRow>(TRow? Row, SageMalformedRow? Fault) where TRow : SageRow
{
    [MemberNotNullWhen(true, nameof(Row))]
    [MemberNotNullWhen(false, nameof(Fault))]
    public bool IsRow => Row is not null;
}
