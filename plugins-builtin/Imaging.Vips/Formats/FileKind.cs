namespace PluginHost.Plugins.Imaging.Vips.Formats;

/// <summary>What a file holds, by its first bytes.</summary>
/// <param name="Title">For people, with its article: <c>a ZIP archive</c>.</param>
/// <param name="Format">The picture format, if it is a picture.</param>
internal sealed record FileKind(string Title, PictureFormat? Format = null)
{
    public static implicit operator FileKind(PictureFormat format) => new(format.Title, format);
}
