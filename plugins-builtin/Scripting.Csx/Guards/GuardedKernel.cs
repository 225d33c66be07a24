using PluginHost.Plugins.Scripting.Csx.Running;
using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Imaging.Kernels;
using PluginHost.Sdk.Imaging.Operations;

namespace PluginHost.Plugins.Scripting.Csx.Guards;

/// <summary>A script's kernel, which runs after the script has: on the threads of whoever renders, with a run of its own for each row.</summary>
internal sealed record GuardedKernel(IPixelKernel Kernel, ScriptLimits Limits, KernelFaults Faults) : IPixelKernel
{
    public ColourSpace Space => Kernel.Space;

    public int Radius => Kernel.Radius;

    /// <summary>The same picture with guards about every kernel in it.</summary>
    public static Image In(Image image, ScriptLimits limits, KernelFaults faults) => image.Operations.Count == 0 ? image : image with
    {
        Operations = [.. image.Operations.Select(step => step switch
        {
            KernelOperation { Kernel: { } kernel and not GuardedKernel } => new KernelOperation(new GuardedKernel(kernel, limits, faults)),
            ByteKernelOperation { Kernel: { } kernel and not GuardedByteKernel } => new ByteKernelOperation(new GuardedByteKernel(kernel, limits, faults)),
            CompositeOperation over => over with { Overlay = In(over.Overlay, limits, faults) },
            MixOperation mix => mix with { Other = In(mix.Other, limits, faults), Mask = In(mix.Mask, limits, faults) },
            MaskOperation mask => mask with { Alpha = In(mask.Alpha, limits, faults) },
            _ => step,
        })],
    };

    public void Row(in KernelRow row)
    {
        using var run = new ScriptRun(Limits, TimeProvider.System, CancellationToken.None);
        try
        {
            using (ScriptGuard.Within(run))
            {
                Kernel.Row(in row);
            }
        }
        catch (Exception error)
        {
            throw Faults.Of(error, run.Due, Limits);
        }
    }
}
