using System.Buffers;

namespace Sage50Etl.Sandbox.Sage50;

/// <summary>Sage 50 stores Windows-1252 (sage50-access 2.3).</summary>
internal static class CodePage1252
{
    private static readonly SearchValues<char> Held = SearchValues.Create(
        string.Concat(Enumerable.Range(0, 0x80).Concat(Enumerable.Range(0xA0, 0x60)).Select(c => (char)c))
        + "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ");

    public static bool Holds(string text) => !text.AsSpan().ContainsAnyExcept(Held);

    public static string WithQuestionMarks(string text) => string.Concat(text.Select(c => Held.Contains(c) ? c : '?'));
}
