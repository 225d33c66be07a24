using System.Numerics;

namespace PluginHost.Plugins.Imaging.Vips.Bmp;

/// <summary>Which bits of a pixel are which channel; 0 for a channel that is not there.</summary>
internal readonly record struct BmpMasks(uint Red, uint Green, uint Blue, uint Alpha)
{
    /// <summary>What 16 bits mean without masks.</summary>
    public static readonly BmpMasks Rgb555 = new(0x7C00, 0x03E0, 0x001F, 0);

    /// <summary>What 32 bits mean without masks: the fourth byte is nothing, and most programs leave it 0.</summary>
    public static readonly BmpMasks Rgb888 = new(0xFF0000, 0x00FF00, 0x0000FF, 0);

    public int WidestChannel => Math.Max(Math.Max(Width(Red), Width(Green)), Math.Max(Width(Blue), Width(Alpha)));

    /// <summary>Whether every channel is one run of bits, of its own and inside the pixel.</summary>
    public bool AreSound(int bitsPerPixel)
    {
        var all = Red | Green | Blue | Alpha;
        var apart = Width(Red) + Width(Green) + Width(Blue) + Width(Alpha) == Width(all);
        return (Red | Green | Blue) != 0 && apart && (ulong)all >> bitsPerPixel == 0 && IsOneRun(Red) && IsOneRun(Green) && IsOneRun(Blue) && IsOneRun(Alpha);
    }

    private static int Width(uint mask) => BitOperations.PopCount(mask);

    private static bool IsOneRun(uint mask) => mask == 0 || BitOperations.IsPow2((ulong)(mask >> BitOperations.TrailingZeroCount(mask)) + 1);
}
