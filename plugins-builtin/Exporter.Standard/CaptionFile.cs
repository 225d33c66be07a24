using System.Text;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Exporter.Standard;

/// <summary>The text beside a picture.</summary>
internal static class CaptionFile
{
    public const string Extension = ".txt";

    /// <returns><see langword="null"/> where there is nothing to say: then there is no file.</returns>
    public static byte[]? Of(PictureRecord picture, ExportOptions options) => options.Captions switch
    {
        ExportOptions.Description when picture.Description?.Trim() is { Length: > 0 } description => Encoding.UTF8.GetBytes(description),
        ExportOptions.Tags when Tags(picture, options) is { Length: > 0 } tags => Encoding.UTF8.GetBytes(tags),
        _ => null,
    };

    private static string Tags(PictureRecord picture, ExportOptions options) => string.Join(
        ", ", Shown(picture.Tags).Select(name => options.Underscores ? name.Replace(' ', '_') : name));

    // One that a person rejected is no tag, whoever else gives it.
    private static IEnumerable<string> Shown(IReadOnlyList<PictureTag> tags)
    {
        var rejected = tags.Where(tag => tag.Rejected).Select(tag => tag.Name).ToHashSet();
        return tags.Where(tag => !rejected.Contains(tag.Name)).Select(tag => tag.Name.Value).Distinct();
    }
}
