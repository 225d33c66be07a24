namespace PluginHost.Sdk.Metadata;

/// <summary>A file that lies beside a picture and tells of it.</summary>
/// <param name="Name">File name without folder.</param>
/// <param name="Data">Its whole content, at most 16 MiB.</param>
/// <param name="IsNewer">Whether it was changed after the picture's file.</param>
public sealed record MetadataSidecar(string Name, ReadOnlyMemory<byte> Data, bool IsNewer = true);
