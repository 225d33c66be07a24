using System.Text;
using PluginHost.Plugins.Metadata.Standard.Bytes;
using PluginHost.Plugins.Metadata.Standard.Exif;

namespace PluginHost.Plugins.Metadata.Standard.Fields;

/// <summary>The XP tags of Windows: UTF-16, little endian whatever the file's order is.</summary>
internal static class WindowsText
{
    public static string? Of(TiffDirectory main, ushort tag)
    {
        var text = TextBytes.Trimmed(Encoding.Unicode.GetString(main.Bytes(tag).Span));
        return text.Length == 0 ? null : text;
    }
}
