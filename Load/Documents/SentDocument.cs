namespace Sage50Etl.Load.Documents;

/// <summary>A document on both sides, each as old as the question that brought it: an edit read in between is newer.</summary>
public sealed record SentDocument(Document Source, DateTimeOffset SourceAt, Document Made, DateTimeOffset MadeAt);
