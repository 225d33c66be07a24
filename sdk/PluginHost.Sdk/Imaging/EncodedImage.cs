namespace PluginHost.Sdk.Imaging;

/// <summary>An encoded picture in memory.</summary>
/// <param name="Name">Name of its <see cref="OutputSpec"/>.</param>
/// <param name="MediaType">For example <c>image/webp</c>.</param>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels of one frame.</param>
/// <param name="Data">The file's bytes.</param>
public sealed record EncodedImage(string Name, string MediaType, int Width, int Height, ReadOnlyMemory<byte> Data);
