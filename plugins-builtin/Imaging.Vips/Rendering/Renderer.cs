using PluginHost.Plugins.Imaging.Vips.Decoding;
using PluginHost.Plugins.Imaging.Vips.Foreign;
using PluginHost.Plugins.Imaging.Vips.Rendering.Inputs;
using PluginHost.Plugins.Imaging.Vips.Rendering.Rows;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Imaging.Vips.Rendering;

/// <summary>Renders descriptions: checks, plans, opens, waits for a place, then computes everything in one pass while it is encoded.</summary>
/// <remarks>
/// Runs of work on single pixels are done row by row in one go, from bytes to bytes where nothing else is asked for; what looks at
/// neighbours is libvips' or a kernel's, in floats. Both stream in strips. A picture is held in memory only where steps read it in another
/// order than from top to bottom.
/// </remarks>
internal sealed class Renderer(DecodeGate gate, OtherDecoders? others)
{
    private const int MostThreads = 64;

    /// <summary>A result as small as a screen is computed by several threads before it is encoded: encoders pull their strips by one.</summary>
    private const long MostPixelsAtOnce = 8_000_000;

    public async ValueTask<RenderResult> RenderAsync(RenderRequest request, CancellationToken cancellationToken)
    {
        if (DescriptionCheck.Refuse(request) is { } wrong)
        {
            return new RenderResult(null, wrong);
        }

        var plan = RenderPlan.For(request);
        if (plan.TooSmall(request) is { } small)
        {
            return new RenderResult(null, RenderRefusals.OnlySmallCopy(small));
        }

        using var inputs = new InputPictures();
        if (await new InputOpener(others, request).OpenAsync(plan, inputs, cancellationToken) is { } refusal)
        {
            return new RenderResult(null, refusal);
        }

        var size = request.Image.Size.Times(plan.Scale);
        using var place = await gate.EnterAsync(inputs.Memory + (4L * size.Width * size.Height), cancellationToken);
        return await VipsWorker.RunAsync(() => Render(request, plan, inputs, cancellationToken), cancellationToken);
    }

    private static RenderResult Render(RenderRequest request, RenderPlan plan, InputPictures inputs, CancellationToken cancellationToken)
    {
        var threads = request.Threads > 0 ? Math.Min(request.Threads, MostThreads) : Environment.ProcessorCount;
        using var session = new RenderSession(request.IsDraft, threads, cancellationToken);
        try
        {
            var frames = Enumerable.Range(0, inputs.Frames).Select(frame => new PictureBuilder(session, inputs, frame).Build(request.Image, plan.Scale).AsBytes(session)).ToList();
            using var result = new KillablePicture(FrameJoin.Join(frames, session).Share(), cancellationToken);
            if (threads > 1 && (long)result.Picture.Width * result.Picture.Height <= MostPixelsAtOnce)
            {
                result.Picture.ToMemory();
            }

            return new RenderResult(OutputEncoder.Encode(result.Picture, request.Output), null);
        }
        catch (DamagedPictureException exception)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return session.Failure switch
            {
                KernelException kernel => throw RenderRefusals.KernelFailed(kernel),
                null or DamagedPictureException => new RenderResult(null, RenderRefusals.Failed((session.Failure as DamagedPictureException ?? exception).Reason)),
                var other => throw new InvalidOperationException($"Rendering failed: {other.Message}", other),
            };
        }
    }
}
