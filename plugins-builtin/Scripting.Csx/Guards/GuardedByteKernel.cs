using PluginHost.Plugins.Scripting.Csx.Running;
using PluginHost.Sdk.Imaging.Kernels;

namespace PluginHost.Plugins.Scripting.Csx.Guards;

/// <summary>What <see cref="GuardedKernel"/> is, for kernels of bytes.</summary>
internal sealed record GuardedByteKernel(IByteKernel Kernel, ScriptLimits Limits, KernelFaults Faults) : IByteKernel
{
    public int Radius => Kernel.Radius;

    public void Row(in ByteRow row)
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
