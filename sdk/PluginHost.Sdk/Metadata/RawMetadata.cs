namespace PluginHost.Sdk.Metadata;

/// <summary>Generation data as found, so that a better parser can run later without the file.</summary>
/// <param name="Container">Where: <c>png.tEXt</c>, <c>exif.UserComment</c>, ..</param>
/// <param name="Key">Under which key.</param>
/// <param name="Data">Byte exact, at most 16 MiB.</param>
public sealed record RawMetadata(string Container, string Key, ReadOnlyMemory<byte> Data);
