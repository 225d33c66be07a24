using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Decoder.Heif.Boxes;

/// <summary>What a file calls itself.</summary>
internal readonly record struct HeifKind(string Format, string MediaType, string Extension)
{
    /// <remarks>Orientation is 1: rotation is a property of the picture here and part of its size, and what EXIF says of it does not count.</remarks>
    public ImageInfo ToInfo(int width, int height) => new(Format, MediaType, Extension, width, height);
}
