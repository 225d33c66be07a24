using PluginHost.Plugins.Imaging.Vips.Native;
using PluginHost.Plugins.Imaging.Vips.Operations;
using PluginHost.Plugins.Imaging.Vips.Rendering.Rows;
using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Imaging.Operations;

namespace PluginHost.Plugins.Imaging.Vips.Rendering.Steps;

/// <remarks>Needs the whole picture at once, so that everything before it is computed here and now.</remarks>
internal sealed class ReencodeMaker : StepMaker<ReencodeOperation>
{
    protected override string? Problem(ReencodeOperation step, ImageSize before) =>
        Ranges.Problem(("quality", step.Quality, 1, 100))
        ?? (step.Encoding is ImageEncoding.Jpeg or ImageEncoding.Webp or ImageEncoding.Avif ? null : "the encoding must be JPEG, WebP or AVIF");

    protected override bool LooksBack(ReencodeOperation step) => true;

    protected override Layer Make(ReencodeOperation step, Layer before, StepContext context)
    {
        var session = context.Session;
        var ready = before.AsBytes(session);
        var opaque = ready.Bands == 3 ? ready.Image : session.Run("extract_band", ready.Image, call => call.With("band", 0).With("n", 3));
        var copy = session.Run("copy", opaque);
        VipsApi.ImageSetInt(copy, FrameJoin.PageHeight, ready.Height);
        using var pipeline = new VipsPipeline(copy.Share());
        var (saver, loader) = step.Encoding switch
        {
            ImageEncoding.Jpeg => ("jpegsave_buffer", "jpegload_source"),
            ImageEncoding.Webp => ("webpsave_buffer", "webpload_source"),
            _ => ("heifsave_buffer", "heifload_source"),
        };
        var bytes = pipeline.Encode(saver, call =>
        {
            call.With("Q", step.Quality);
            if (step.Encoding == ImageEncoding.Avif)
            {
                call.With("compression", "av1").With("effort", 2);
            }
        });
        var again = new Layer(Load(bytes, loader, session), IsFloat: false, HasAlpha: false);
        return ready.HasAlpha ? again.Note(new KeepAlphaStep(ready)) with { HasAlpha = true } : again;
    }

    private static unsafe VipsImageHandle Load(byte[] bytes, string loader, RenderSession session)
    {
        var memory = new ReadOnlyMemory<byte>(bytes).Pin();
        session.Keep(memory);
        var source = VipsApi.SourceNewFromMemory((byte*)memory.Pointer, (nuint)bytes.Length);
        session.Keep(source);
        using var call = new VipsOperationCall(loader);
        return session.Own(call.With("source", source).ToImage());
    }
}
