using PluginHost.Plugins.Imaging.Vips.Decoding;
using PluginHost.Plugins.Imaging.Vips.Foreign;
using PluginHost.Plugins.Imaging.Vips.Opening;
using PluginHost.Sdk;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Imaging.Vips.Rendering.Inputs;

/// <summary>Opens the inputs that a plan takes, as far as their headers.</summary>
internal sealed class InputOpener(OtherDecoders? others, RenderRequest request)
{
    // Frames are held in memory, because steps read them in any order: this many pixels are 800 MB.
    private const long MaxAnimationPixels = 200_000_000;

    /// <summary>Adds what the plan takes to the set; it stays the caller's where one is refused.</summary>
    public async ValueTask<Refusal?> OpenAsync(RenderPlan plan, InputPictures opened, CancellationToken cancellationToken)
    {
        foreach (var (index, use) in plan.Inputs)
        {
            var (picture, refusal) = await OpenAsync(use, request.Inputs[index], cancellationToken);
            if (picture is null)
            {
                return refusal;
            }

            opened.Add(index, new InputPicture(picture, use, FramesOf(picture.Info, use)));
        }

        return null;
    }

    private async ValueTask<(OpenedPicture? Picture, Refusal? Refusal)> OpenAsync(InputUse use, RenderInput input, CancellationToken cancellationToken)
    {
        if (input.Pixels is { } pixels)
        {
            return PixelsPicture.IsWhole(pixels) ? (PixelsPicture.Open(pixels), null) : (null, RenderRefusals.Wrong($"input {use.Source.Index}", "it has more or fewer bytes than its size says"));
        }

        if (input.File is not { Path: not null } file)
        {
            return (null, RenderRefusals.Wrong($"input {use.Source.Index}", "it has neither file nor pixels"));
        }

        var (picture, refusal, _, unread) = await VipsWorker.RunAsync(() => PictureOpener.Open(file, request.Limits, FailOn.Error), cancellationToken);
        if (picture is null)
        {
            return unread is null || others is null ? (null, refusal) : await OpenForeignAsync(others, use, file, unread, refusal!, cancellationToken);
        }

        if (Differs(use, picture.Info) is { } differs)
        {
            picture.Dispose();
            return (null, differs);
        }

        return (picture, null);
    }

    private async ValueTask<(OpenedPicture? Picture, Refusal? Refusal)> OpenForeignAsync(
        OtherDecoders decoders, InputUse use, ImageFile file, UnreadFile unread, Refusal refusal, CancellationToken cancellationToken)
    {
        var found = await decoders.FindAsync(file, request.Limits, unread, refusal, cancellationToken);
        if (found.Info is not { } info)
        {
            return (null, found.Refusal);
        }

        if (Differs(use, info) is { } differs)
        {
            return (null, differs);
        }

        var wanted = new DecodePixelsRequest(file, request.Limits, use.Size.Width, use.Size.Height);
        var (picture, _, why) = await decoders.DecodeAsync(found.Decoder!.Value, info, wanted, cancellationToken);
        return (picture, why);
    }

    private static Refusal? Differs(InputUse use, ImageInfo info) => use.Source.Extent == new ImageSize(info.Width, info.Height)
        ? null
        : RenderRefusals.OtherInput(use.Source.Index, use.Source.Extent, new ImageSize(info.Width, info.Height));

    private int FramesOf(ImageInfo info, InputUse use)
    {
        if (use.Source.Frames <= 1 || !DecodePlan.IsAnimated(info, request.Output))
        {
            return 1;
        }

        var byPixels = Math.Max(1, MaxAnimationPixels / ((long)use.Size.Width * use.Size.Height));
        var byHeight = Math.Max(1, DecodePlan.MaxStackedHeight / Math.Max(info.Height, request.Image.Height));
        return (int)Math.Min(Math.Min(info.Frames, request.Limits.MaxFrames), Math.Min(byPixels, byHeight));
    }
}
