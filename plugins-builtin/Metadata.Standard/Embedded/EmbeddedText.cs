namespace PluginHost.Plugins.Metadata.Standard.Embedded;

/// <summary>A text found in a file.</summary>
/// <param name="Container">Where: <c>png.tEXt</c>, <c>exif.UserComment</c>, ..</param>
/// <param name="Key">Under which key.</param>
/// <param name="Value">Decoded.</param>
/// <param name="Data">Byte exact, after inflating.</param>
internal sealed record EmbeddedText(string Container, string Key, string Value, ReadOnlyMemory<byte> Data);
