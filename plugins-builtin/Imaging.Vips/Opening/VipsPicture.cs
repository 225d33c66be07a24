using PluginHost.Plugins.Imaging.Vips.Formats;
using PluginHost.Plugins.Imaging.Vips.Native;
using PluginHost.Plugins.Imaging.Vips.Operations;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Imaging.Vips.Opening;

/// <summary>A picture file that libvips decodes.</summary>
internal sealed class VipsPicture : OpenedPicture
{
    private readonly FailOn _failOn;
    private readonly VipsSourceHandle _source;
    private readonly VipsImageHandle _header;

    private VipsPicture(PictureFormat format, FailOn failOn, VipsSourceHandle source, VipsImageHandle header) : base(format, HeaderReader.Read(format, header)) =>
        (_failOn, _source, _header) = (failOn, source, header);

    /// <exception cref="VipsException">The file cannot be opened, or its header cannot be read.</exception>
    public static VipsPicture Open(string path, PictureFormat format, FailOn failOn)
    {
        var source = VipsApi.SourceNewFromFile(path);
        return source.IsInvalid ? throw VipsException.ForFailureOf("source_new_from_file") : Open(source, format, failOn);
    }

    /// <param name="source">Belongs to the picture from now on, also where opening fails.</param>
    /// <param name="format">What it holds.</param>
    /// <param name="failOn">What makes the decoder give up.</param>
    /// <exception cref="VipsException">Its header cannot be read.</exception>
    public static VipsPicture Open(VipsSourceHandle source, PictureFormat format, FailOn failOn)
    {
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

            return new VipsPicture(format, failOn, source, header);
        }
        catch
        {
            header?.Dispose();
            source.Dispose();
            throw;
        }
    }

    public override long DecodedBytes(int divisor) => (long)Info.Width * Info.Height * HeaderReader.BytesPerPixel(_header) / ((long)divisor * divisor);

    public override VipsImageHandle Still(int divisor, CancellationToken cancellationToken) => (divisor, Format.ShrinkOnLoad) switch
    {
        (1, _) or (_, ShrinkOnLoad.None) => _header.Share(),
        (_, ShrinkOnLoad.Divisor) => Load(_source, Format, _failOn, call => call.With("shrink", divisor)),
        _ => Load(_source, Format, _failOn, call => call.With("scale", 1.0 / divisor)),
    };

    public override VipsImageHandle Frames(int count) => Load(_source, Format, _failOn, call => call.With("n", count));

    public override void Dispose()
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
