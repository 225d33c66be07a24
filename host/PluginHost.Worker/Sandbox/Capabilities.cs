using System.Runtime.InteropServices;

namespace PluginHost.Worker.Sandbox;

/// <summary>What root may and others may not. A worker of a host that runs as root keeps only the rights to files, which Landlock is about.</summary>
internal static unsafe class Capabilities
{
    private const uint Version = 0x20080522;

    // To own, read and write files whoever owns them.
    private const uint Kept = (1 << 0) | (1 << 1) | (1 << 3) | (1 << 4);

    public static void Drop()
    {
        var header = new Header(Version, 0);
        var sets = stackalloc Set[2];
        if (Kernel.Call(125, 90, (nint)(&header), (nint)sets) < 0)
        {
            return;
        }

        sets[0] = new Set(sets[0].Effective & Kept, sets[0].Permitted & Kept, 0);
        sets[1] = default;
        Kernel.Call(126, 91, (nint)(&header), (nint)sets);
    }

    [StructLayout(LayoutKind.Sequential)]
    private readonly record struct Header(uint Version, int Process);

    [StructLayout(LayoutKind.Sequential)]
    private readonly record struct Set(uint Effective, uint Permitted, uint Inheritable);
}
