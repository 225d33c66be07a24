using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Imaging.Operations;

namespace PluginHost.Plugins.Imaging.Vips.Rendering.Steps;

/// <summary>The maker of one kind of step.</summary>
internal abstract class StepMaker<T> : IStepMaker where T : ImageOperation
{
    public string? Problem(ImageOperation step, ImageSize before) => Problem((T)step, before);

    public IEnumerable<Image?> Nested(ImageOperation step) => Nested((T)step);

    public bool LooksBack(ImageOperation step) => LooksBack((T)step);

    public Layer Make(ImageOperation step, Layer before, StepContext context) => Make((T)step, before, context);

    protected abstract string? Problem(T step, ImageSize before);

    protected virtual IEnumerable<Image?> Nested(T step) => [];

    protected virtual bool LooksBack(T step) => false;

    protected abstract Layer Make(T step, Layer before, StepContext context);
}
