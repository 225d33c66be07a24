using System.IO.Compression;

namespace PluginHost.Plugins.Exporter.Standard;

/// <summary>A zip archive. Pictures are packed as they are: their formats leave nothing to press.</summary>
internal sealed class ZipTarget(ZipArchive archive) : IExportTarget
{
    // The format knows no earlier and no later times.
    private static readonly DateTimeOffset Earliest = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Latest = new(2107, 12, 31, 23, 59, 58, TimeSpan.Zero);

    public bool IsTaken(string name) => false;

    public async ValueTask WriteAsync(string name, Stream content, DateTimeOffset modifiedAt, CancellationToken cancellationToken)
    {
        var entry = archive.CreateEntry(name, CompressionLevel.NoCompression);
        entry.LastWriteTime = modifiedAt < Earliest ? Earliest : modifiedAt > Latest ? Latest : modifiedAt;
        await using var stream = await entry.OpenAsync(cancellationToken);
        await content.CopyToAsync(stream, cancellationToken);
    }
}
