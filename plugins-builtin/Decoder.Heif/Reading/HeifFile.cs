using PluginHost.Plugins.Decoder.Heif.Boxes;
using PluginHost.Plugins.Decoder.Heif.Native;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Decoder.Heif.Reading;

/// <summary>An opened HEIF file and its primary picture. What else it holds (depth, gain map, bursts) is left alone.</summary>
internal sealed unsafe class HeifFile : IDisposable
{
    private readonly HeifLibrary _library;
    private readonly HeifSource _source;
    private readonly HeifContextHandle _context;
    private readonly HeifImageHandle _primary;

    private HeifFile(HeifLibrary library, HeifSource source, HeifContextHandle context, HeifImageHandle primary) =>
        (_library, _source, _context, _primary) = (library, source, context, primary);

    public int Width => _library.ImageWidth(_primary.Address);

    public int Height => _library.ImageHeight(_primary.Address);

    public int BitsPerChannel => Math.Max(8, _library.LumaBits(_primary.Address));

    public bool HasAlpha => _library.HasAlpha(_primary.Address) != 0;

    public bool HasProfile => HeifColours.Read(_library, _primary).Length > 0;

    public int Pictures => Math.Max(1, _library.TopLevelImages(_context.Address));

    /// <exception cref="HeifException">It is no HEIF, or damaged.</exception>
    /// <exception cref="IOException">It cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static HeifFile Open(HeifLibrary library, string path, ImageLimits limits, CancellationToken cancellationToken)
    {
        CheckParts(path);
        var source = new HeifSource(path, cancellationToken);
        HeifContextHandle? context = null;
        try
        {
            context = new HeifContextHandle(library);
            Limit(library, context, limits);
            library.ReadFromReader(context.Address, source.Reader, source.Self, 0).ThrowIfFailed();
            nint primary;
            library.PrimaryImage(context.Address, &primary).ThrowIfFailed();
            return Checked(new HeifFile(library, source, context, new HeifImageHandle(library, primary)));
        }
        catch
        {
            context?.Dispose();
            source.Dispose();
            throw;
        }
    }

    /// <summary>The smallest picture of the file that is large enough: a thumbnail, or the primary picture itself.</summary>
    public HeifPicture Choose(int width, int height)
    {
        foreach (var id in ThumbnailIds())
        {
            nint address;
            _library.Thumbnail(_primary.Address, id, &address).ThrowIfFailed();
            var thumbnail = new HeifPicture(_library, new HeifImageHandle(_library, address), _primary);
            if (thumbnail.Width >= width && thumbnail.Height >= height && HasProportionsOf(thumbnail))
            {
                return thumbnail;
            }

            thumbnail.Dispose();
        }

        return new HeifPicture(_library, _primary, _primary);
    }

    /// <exception cref="HeifException">The file could not be read on the way: what was decoded is not to be used.</exception>
    public void ThrowIfBroken() => _source.ThrowIfBroken();

    public void Dispose()
    {
        _primary.Dispose();
        _context.Dispose();
        _source.Dispose();
    }

    private static void CheckParts(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        if ((MetaBox.Read(stream) is { } meta ? PictureParts.Problem(new HeifItems(meta)) : "the tables of its pictures are missing or cannot be read") is { } problem)
        {
            throw new HeifException(problem);
        }
    }

    // libheif hands out what the file says of its size, also where that is nothing or beyond a number, and decodes what is really there.
    private static HeifFile Checked(HeifFile file)
    {
        if (file is { Width: > 0, Height: > 0 })
        {
            return file;
        }

        file._primary.Dispose();
        throw new HeifException("it says that it has no pixels");
    }

    // Callers decode several pictures at a time: threads of libheif on top of that only get in the way.
    private static void Limit(HeifLibrary library, HeifContextHandle context, ImageLimits limits)
    {
        library.SetMaximumEdge(context.Address, limits.MaxEdge);
        if (library.SetThreads is not null)
        {
            library.SetThreads(context.Address, 1);
        }

        if (library.SecurityLimits is not null && library.SecurityLimits(context.Address) is var own and not null)
        {
            own->MaxPixels = own->MaxPixels == 0 ? (ulong)limits.MaxPixels : Math.Min(own->MaxPixels, (ulong)limits.MaxPixels);
        }
    }

    private uint[] ThumbnailIds()
    {
        var ids = new uint[8];
        fixed (uint* first = ids)
        {
            var count = _library.ThumbnailIds(_primary.Address, first, ids.Length);
            return ids[..Math.Clamp(count, 0, ids.Length)];
        }
    }

    // Some cameras put bars around a thumbnail of other proportions. Two per cent is what rounding makes of a small one.
    private bool HasProportionsOf(HeifPicture thumbnail) =>
        Math.Abs(((double)thumbnail.Width * Height / ((double)thumbnail.Height * Width)) - 1) < 0.02;
}
