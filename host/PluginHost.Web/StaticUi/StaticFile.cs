using System.Globalization;

namespace PluginHost.Web.StaticUi;

/// <summary>A file that is sent as it is.</summary>
/// <param name="File">The file itself.</param>
/// <param name="MediaType">What it is.</param>
/// <param name="IsImmutable">Its name has a hash of its content.</param>
internal sealed record StaticFile(FileInfo File, string MediaType, bool IsImmutable)
{
    /// <summary>Ready-made compressed copies beside it, best first.</summary>
    public IReadOnlyList<(string Encoding, FileInfo File)> Compressed { get; init; } = [];

    public string ETagOf(FileInfo file, string suffix) =>
        string.Create(CultureInfo.InvariantCulture, $"\"{file.Length:x}-{file.LastWriteTimeUtc.Ticks:x}{suffix}\"");
}
