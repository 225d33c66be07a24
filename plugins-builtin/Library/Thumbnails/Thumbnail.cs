namespace PluginHost.Plugins.Library.Thumbnails;

/// <summary>A small version of a picture.</summary>
/// <param name="Bytes">The encoded file.</param>
/// <param name="IsPreview">Whether it was made from an embedded preview that stands in for the picture.</param>
internal sealed record Thumbnail(byte[] Bytes, bool IsPreview);
