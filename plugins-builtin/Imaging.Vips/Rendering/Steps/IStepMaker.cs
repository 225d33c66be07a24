using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Imaging.Operations;

namespace PluginHost.Plugins.Imaging.Vips.Rendering.Steps;

/// <summary>Turns one kind of step of a description into work.</summary>
internal interface IStepMaker
{
    /// <summary>What is wrong with a step, or <see langword="null"/>. Descriptions may come from strangers as JSON.</summary>
    /// <param name="step">The step.</param>
    /// <param name="before">Size of the picture before it.</param>
    string? Problem(ImageOperation step, ImageSize before);

    /// <summary>Other pictures it uses.</summary>
    IEnumerable<Image?> Nested(ImageOperation step);

    /// <summary>Whether it asks for pixels in another order than from top to bottom.</summary>
    bool LooksBack(ImageOperation step);

    /// <summary>Adds the step to a picture.</summary>
    Layer Make(ImageOperation step, Layer before, StepContext context);
}
