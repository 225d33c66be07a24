namespace PluginHost.Sdk.Imaging;

/// <summary>A picture file that host and plugin can both open. Never written through this.</summary>
/// <param name="Path">Absolute path.</param>
public sealed record ImageFile([property: HostFile] string Path)
{
    /// <summary>Original name, for messages; the file's own where there is none. Says nothing about where or what the file is.</summary>
    public string? Name { get; init; }
}
