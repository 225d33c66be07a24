using PluginHost.Sdk.Metadata;

namespace PluginHost.Plugins.Library.Import.Sidecars;

/// <summary>What lies beside a picture.</summary>
/// <param name="Description">The caption, if one is there.</param>
/// <param name="Files">For readers of metadata.</param>
internal sealed record FoundSidecars(string? Description, IReadOnlyList<MetadataSidecar> Files)
{
    private const int MaxBytes = 4 << 20;

    public static FoundSidecars None { get; } = new(null, []);

    /// <summary>Reads them. One that cannot be read, or is no sidecar by its size, is no reason to refuse its picture.</summary>
    public static async ValueTask<FoundSidecars> ReadAsync(IEnumerable<SidecarSource> sources, CancellationToken cancellationToken)
    {
        string? description = null;
        var files = new List<MetadataSidecar>();
        foreach (var source in sources)
        {
            if (await ReadAsync(source, cancellationToken) is { Length: > 0 } data)
            {
                description ??= SidecarText.CaptionOf(source.Name, data);
                files.Add(new MetadataSidecar(source.Name, data, source.IsNewer));
            }
        }

        return files.Count == 0 ? None : new FoundSidecars(description, files);
    }

    private static async ValueTask<byte[]?> ReadAsync(SidecarSource source, CancellationToken cancellationToken)
    {
        try
        {
            await using var stream = await source.OpenAsync(cancellationToken);
            using var data = new MemoryStream();
            var buffer = new byte[16 << 10];
            while (await stream.ReadAsync(buffer, cancellationToken) is > 0 and var count)
            {
                if (data.Length + count > MaxBytes)
                {
                    return null;
                }

                data.Write(buffer, 0, count);
            }

            return data.ToArray();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidDataException or NotSupportedException)
        {
            return null;
        }
    }
}
