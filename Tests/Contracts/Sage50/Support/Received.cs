namespace Sage50Etl.Tests.Contracts.Sage50.Support;

/// <summary>A request as the scripted service saw it.</summary>
public sealed record Received(string Method, string Path, string Body, string? Token, string? NewResponse);
