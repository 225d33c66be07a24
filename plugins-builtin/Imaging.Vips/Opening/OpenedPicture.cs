using PluginHost.Plugins.Imaging.Vips.Formats;
using PluginHost.Plugins.Imaging.Vips.Native;
using PluginHost.Plugins.Imaging.Vips.Operations;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Imaging.Vips.Opening;

/// <summary>A picture file whose header was read. Decoding starts when pixels are asked for.</summary>
internal sealed class OpenedPicture : IDisposable
{
    private readonly PictureFormat _format;
    private readonly FailOn _failOn;
    private readonly VipsSourceHandle _source;
    private readonly VipsImageHandle _header;

    private OpenedPicture(PictureFormat format, FailOn failOn, VipsSourceHandle source, VipsImageHandle header)
    {
        (_format, _failOn, _source, _header) = (format, failOn, source, header);
        Info = HeaderReader.Read(format, header);
        BytesPerPixel = HeaderReader.BytesPerPixel(header);
    }

    public ImageInfo Info { get; }

    /// <summary>Of the decoded picture.</summary>
    public int BytesPerPixel { get; }

    public PictureFormat Format => _format;

    /// <exception cref="VipsException">The file cannot be opened, or its header cannot be read.</exception>
    public static OpenedPicture Open(string path, PictureFormat format, FailOn failOn)
    {
        var source = VipsApi.SourceNewFromFile(path);
        if (source.IsInvalid)
        {
            throw VipsException.ForFailureOf("source_new_from_file");
        }

        VipsImageHandle? header = null;
        try
        {
            header = Load(source, format, failOn);
            if (failOn != FailOn.Warning && HeaderReader.IsTiled(header))
            {
                // libvips leaves broken tiles white below this level, and at this level does not mind mere warnings.
                header.Dispose();
                failOn = FailOn.Warning;
                header = Load(source, format, failOn);
            }

            return new OpenedPicture(format, failOn, source, header);
        }
        catch
        {
            header?.Dispose();
            source.Dispose();
            throw;
        }
    }

    /// <summary>The first frame, scaled down while it is decoded.</summary>
    /// <param name="divisor">1, 2, 4 or 8; ignored where the decoder cannot.</param>
    public VipsImageHandle Still(int divisor) => (divisor, _format.ShrinkOnLoad) switch
    {
        (1, _) or (_, ShrinkOnLoad.None) => _header.Share(),
        (_, ShrinkOnLoad.Divisor) => Load(_source, _format, _failOn, call => call.With("shrink", divisor)),
        _ => Load(_source, _format, _failOn, call => call.With("scale", 1.0 / divisor)),
    };

    /// <summary>The first frames, one below the other.</summary>
    public VipsImageHandle Frames(int count) => Load(_source, _format, _failOn, call => call.With("n", count));

    public void Dispose()
    {
        _header.Dispose();
        _source.Dispose();
    }

    /// <remarks>The loader is named, never guessed by libvips: what was sniffed is what decodes.</remarks>
    private static VipsImageHandle Load(VipsSourceHandle source, PictureFormat format, FailOn failOn, Action<VipsOperationCall>? arguments = null)
    {
        using var call = new VipsOperationCall(format.Loader ?? throw new ArgumentException($"{format.Name} has no loader.", nameof(format)));
        call.With("source", source).With("access", "sequential").With("fail_on", failOn == FailOn.Warning ? "warning" : "error");
        arguments?.Invoke(call);
        return call.ToImage();
    }
}
