using System.Numerics;
using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Imaging.Kernels;

namespace PluginHost.Plugins.Filters.Standard.Effects;

/// <summary>Gives some pixels, each a block later on, a colour by chance, as a damaged transmission does.</summary>
/// <param name="Rate">Share of pixels, 0 to 1.</param>
/// <param name="Grey">Whether wrong blocks are grey.</param>
/// <param name="Seed">Which, and which colours.</param>
internal sealed record BlockErrors(double Rate, bool Grey, int Seed) : IPixelKernel
{
    private const int BitsOfChance = 40;
    private const float Channel = 255;

    public ColourSpace Space => ColourSpace.Srgb;

    public void Row(in KernelRow row)
    {
        var input = row.Input;
        var output = row.Output;
        for (var i = 0; i < output.Length; i++)
        {
            var chance = Chance.Of(Seed, row.X + i, row.Y);
            output[i] = (chance >> (64 - BitsOfChance)) < Rate * (1UL << BitsOfChance) ? Wrong((uint)chance, input[i].W) : input[i];
        }
    }

    // The low 24 bits, which do not say whether the block is wrong.
    private Vector4 Wrong(uint bits, float alpha)
    {
        var red = (bits & 255) / Channel;
        return Grey ? new Vector4(red, red, red, alpha) : new Vector4(red, ((bits >> 8) & 255) / Channel, ((bits >> 16) & 255) / Channel, alpha);
    }
}
