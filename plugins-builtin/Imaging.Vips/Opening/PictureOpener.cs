using PluginHost.Plugins.Imaging.Vips.Bmp;
using PluginHost.Plugins.Imaging.Vips.Formats;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Imaging.Vips.Opening;

/// <summary>Opens a file as far as its header: what it is and how large, with nothing decoded that its size would decide the cost of.</summary>
internal static class PictureOpener
{
    public static OpenResult Open(ImageFile file, ImageLimits limits, FailOn failOn)
    {
        byte[] head;
        try
        {
            head = ReadHead(file.Path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return Refusals.Unreadable(file, exception.Message);
        }

        if (head.Length == 0)
        {
            return Refusals.Empty(file);
        }

        var kind = FileSniffer.Identify(head);
        return kind.Format switch
        {
            null => new OpenResult(null, Refusals.NotAPicture(file, kind), Unread: new UnreadFile(kind, head)),
            var format when format == PictureFormats.Bmp => OpenKnown(file, format, limits, () => BmpPicture.Open(file.Path)),
            { Loader: null } format => new OpenResult(null, Refusals.NoDecoder(file, format), Unread: new UnreadFile(kind, head)),
            var format => OpenKnown(file, format, limits, () => VipsPicture.Open(file.Path, format, failOn)),
        };
    }

    private static OpenResult OpenKnown(ImageFile file, PictureFormat format, ImageLimits limits, Func<OpenedPicture> open)
    {
        OpenedPicture picture;
        try
        {
            picture = open();
        }
        catch (DamagedPictureException exception)
        {
            return new OpenResult(null, Refusals.Damaged(file, format, exception.Reason), exception.Reason);
        }
        catch (UndecodablePictureException exception)
        {
            return Refusals.NoDecoder(file, format with { Title = exception.Title });
        }

        if (LimitCheck.Refuse(file, picture.Info, limits with { MaxPixels = Math.Min(limits.MaxPixels, format.MaxPixels) }) is { } refusal)
        {
            picture.Dispose();
            return refusal;
        }

        return picture;
    }

    private static byte[] ReadHead(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        var buffer = new byte[FileSniffer.HeadLength];
        var length = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        return buffer[..length];
    }
}
