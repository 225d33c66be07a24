using PluginHost.Plugins.Imaging.Vips.Decoding;
using PluginHost.Plugins.Imaging.Vips.Opening;
using PluginHost.Plugins.Imaging.Vips.Rendering.Steps;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Imaging.Vips.Rendering.Inputs;

/// <summary>An opened input and what is wanted of it.</summary>
internal sealed class InputPicture(OpenedPicture picture, InputUse use, int frames) : IDisposable
{
    private KillablePicture? _prepared;

    /// <summary>How many frames of it are rendered.</summary>
    public int Frames => frames;

    private int Divisor => DecodePlan.DivisorFor(new PixelSize(picture.Info.Width, picture.Info.Height), new PixelSize(use.Size.Width, use.Size.Height));

    private bool IsHeld => use.Whole || frames > 1;

    /// <summary>About what it holds at its worst, in bytes.</summary>
    public long Memory => picture.DecodedBytes(Divisor) + (IsHeld ? 4L * use.Size.Width * use.Size.Height * frames : 0);

    /// <summary>A frame at a size, which is that of the plan or smaller.</summary>
    public Layer Frame(int number, ImageSize size, RenderSession session)
    {
        _prepared ??= Prepare(session.Token);
        var all = session.Own(_prepared.Picture.Share());
        var height = use.Size.Height;
        var image = frames == 1 ? all : session.Run(
            "extract_area",
            all,
            call => call.With("left", 0).With("top", number % frames * height).With("width", use.Size.Width).With("height", height),
            input: "input");
        var layer = new Layer(image, IsFloat: false, HasAlpha: _prepared.Picture.Bands == 4);
        return Resizing.To(layer, size, ResizeKernel.Lanczos3, session);
    }

    public void Dispose()
    {
        _prepared?.Dispose();
        picture.Dispose();
    }

    private KillablePicture Prepare(CancellationToken cancellationToken)
    {
        var loaded = frames > 1 ? picture.Frames(frames) : picture.Still(Divisor, cancellationToken);
        var prepared = PictureDecoder.Prepare(loaded, picture.Info, new PixelSize(use.Size.Width, use.Size.Height), cancellationToken);
        try
        {
            if (IsHeld)
            {
                prepared.Picture.ToMemory();
            }

            return prepared;
        }
        catch
        {
            prepared.Dispose();
            throw;
        }
    }
}
