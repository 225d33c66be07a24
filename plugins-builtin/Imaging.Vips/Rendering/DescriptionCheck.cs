using PluginHost.Plugins.Imaging.Vips.Rendering.Sources;
using PluginHost.Plugins.Imaging.Vips.Rendering.Steps;
using PluginHost.Sdk;
using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Imaging.Operations;
using PluginHost.Sdk.Imaging.Sources;

namespace PluginHost.Plugins.Imaging.Vips.Rendering;

/// <summary>Looks at a whole description before anything is opened: it may come from a stranger, and every number in it may be anything.</summary>
internal sealed class DescriptionCheck
{
    private const int MaxSteps = 1_000, MaxDepth = 16;

    private readonly RenderRequest _request;
    private int _steps;

    private DescriptionCheck(RenderRequest request) => _request = request;

    /// <summary>Why the request cannot be rendered, or <see langword="null"/>.</summary>
    public static Refusal? Refuse(RenderRequest request) =>
        request is { Inputs: not null, Limits: not null, Output: not null }
            ? new DescriptionCheck(request).Check(request.Image, 0)
            : RenderRefusals.Wrong("the request", "inputs, limits or output are missing");

    private Refusal? Check(Image? image, int depth)
    {
        if (image?.Source is not { } source)
        {
            return RenderRefusals.Wrong("a picture", "its source is missing");
        }

        if (depth > MaxDepth)
        {
            return RenderRefusals.TooDeep(MaxDepth);
        }

        if (CheckSource(source) is { } refusal)
        {
            return refusal;
        }

        var size = source.Extent;
        foreach (var step in image.Operations)
        {
            if (CheckStep(step, size, depth) is { } wrong)
            {
                return wrong;
            }

            size = step.SizeAfter(size);
            if (IsTooLarge(size))
            {
                return RenderRefusals.TooLarge(size, _request.Limits);
            }
        }

        return null;
    }

    private Refusal? CheckSource(ImageSource source)
    {
        if (source is InputSource input && (input.Index < 0 || input.Index >= _request.Inputs.Count || _request.Inputs[input.Index] is null))
        {
            return RenderRefusals.NoInput(input.Index, _request.Inputs.Count);
        }

        return SourceCheck.Problem(source) is { } problem ? RenderRefusals.Wrong("a source", problem)
            : source is TextSource && !Fonts.Any() ? RenderRefusals.NoFonts
            : IsTooLarge(source.Extent) ? RenderRefusals.TooLarge(source.Extent, _request.Limits)
            : null;
    }

    private Refusal? CheckStep(ImageOperation? step, ImageSize before, int depth)
    {
        if (++_steps > MaxSteps)
        {
            return RenderRefusals.TooManySteps(MaxSteps);
        }

        if (step is null)
        {
            return RenderRefusals.Wrong($"step {_steps}", "it is missing");
        }

        var maker = StepMakers.Of(step);
        // Pictures within first: a step may ask for their size.
        foreach (var nested in maker.Nested(step))
        {
            if (Check(nested, depth + 1) is { } refusal)
            {
                return refusal;
            }
        }

        return maker.Problem(step, before) is { } problem ? RenderRefusals.Wrong($"step {_steps}, {step.GetType().Name}", problem) : null;
    }

    private bool IsTooLarge(ImageSize size) =>
        size.Width < 1 || size.Height < 1 || size.LongEdge > _request.Limits.MaxEdge || (long)size.Width * size.Height > _request.Limits.MaxPixels;
}
