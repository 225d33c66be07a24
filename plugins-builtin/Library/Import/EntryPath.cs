namespace PluginHost.Plugins.Library.Import;

/// <summary>
/// A path as an archive or a sender writes it, reduced to what is harmless: either kind of slash, no drive, no <c>.</c> or <c>..</c>. It is shown and searched
/// by, never opened.
/// </summary>
internal sealed record EntryPath
{
    private readonly string[] _segments;

    public EntryPath(string text) =>
        _segments = [.. text.Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(segment => segment is not ("." or "..") && !IsDrive(segment))];

    public string Name => _segments.Length == 0 ? "picture" : _segments[^1];

    public string Folder => string.Join('/', _segments.AsSpan(0, Math.Max(0, _segments.Length - 1))!);

    /// <summary>What operating systems and archivers leave: dot files and the resource forks of macOS.</summary>
    public bool IsHidden => _segments.Any(segment => segment.StartsWith('.') || segment == "__MACOSX");

    private static bool IsDrive(string segment) => segment is [_, ':'] && char.IsAsciiLetter(segment[0]);
}
