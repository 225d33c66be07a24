namespace PluginHost.Sdk.Imaging.Operations;

/// <summary>Writes and reads the picture in a lossy format: leaves that format's traces.</summary>
/// <param name="Encoding">JPEG, WebP or AVIF.</param>
/// <param name="Quality">1 to 100.</param>
public sealed record ReencodeOperation(ImageEncoding Encoding, int Quality) : ImageOperation;
