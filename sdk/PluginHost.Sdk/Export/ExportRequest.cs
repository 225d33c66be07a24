namespace PluginHost.Sdk.Export;

/// <summary>What to write, and where. Exactly one of <see cref="Folder"/> and <see cref="Output"/> is set, as <see cref="ExporterDescription.WritesOneFile"/> says.</summary>
/// <param name="Pictures">The pictures in order, read once; the next is asked for when the one before is written.</param>
/// <param name="Arguments">A JSON object of parameter names and values; what is not named has its default. <see cref="ExportArguments"/> reads it.</param>
public sealed record ExportRequest(IAsyncEnumerable<ExportPicture> Pictures, string Arguments)
{
    /// <summary>Full path of an existing folder. Nothing is written outside of it, and no file that is there is replaced.</summary>
    public string? Folder { get; init; }

    /// <summary>Takes the file, from its first byte to its last. It cannot be read, may not seek, and is closed by the host.</summary>
    public Stream? Output { get; init; }
}
