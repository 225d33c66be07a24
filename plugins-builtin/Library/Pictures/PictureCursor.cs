using System.Globalization;
using System.Text;
using PluginHost.Plugins.Library.Index;
using PluginHost.Sdk;

namespace PluginHost.Plugins.Library.Pictures;

/// <summary>Where a page ended: after which picture, and where that stood. Pictures that come or go in front of it do not shift the next page.</summary>
internal readonly record struct PictureCursor(int Offset, PictureId Last)
{
    public static bool TryParse(string text, out PictureCursor cursor)
    {
        cursor = default;
        var buffer = new byte[text.Length];
        if (!Convert.TryFromBase64String(text.Replace('-', '+').Replace('_', '/'), buffer, out var length))
        {
            return false;
        }

        var parts = Encoding.ASCII.GetString(buffer, 0, length).Split('.');
        if (parts.Length != 2
            || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var offset)
            || !long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var last))
        {
            return false;
        }

        cursor = new PictureCursor(offset, new PictureId(last));
        return true;
    }

    /// <summary>Where the next page begins in a result that may have changed.</summary>
    public int NextOffset(IndexResult result)
    {
        var place = result.IndexOf(Last);
        return place >= 0 ? place + 1 : Offset;
    }

    public override string ToString() =>
        Convert.ToBase64String(Encoding.ASCII.GetBytes(FormattableString.Invariant($"{Offset}.{Last.Value}"))).Replace('+', '-').Replace('/', '_');
}
