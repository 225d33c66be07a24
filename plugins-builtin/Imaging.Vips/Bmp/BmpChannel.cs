using System.Numerics;

namespace PluginHost.Plugins.Imaging.Vips.Bmp;

/// <summary>Takes one channel out of a pixel and brings it to eight bits.</summary>
internal sealed class BmpChannel
{
    private const int MaxBits = 8;

    private readonly int _shift;
    private readonly uint _mask;
    private readonly byte[] _scaled = new byte[1 << MaxBits];

    /// <param name="mask">One run of bits, or 0 for a channel that is not there.</param>
    public BmpChannel(uint mask)
    {
        var bits = Math.Min(MaxBits, BitOperations.PopCount(mask));
        if (bits == 0)
        {
            return;
        }

        // A channel of more than eight bits loses its low ones.
        _shift = BitOperations.Log2(mask) + 1 - bits;
        _mask = (1u << bits) - 1;
        for (var value = 0u; value <= _mask; value++)
        {
            _scaled[value] = (byte)(((value * 255) + (_mask / 2)) / _mask);
        }
    }

    public byte Of(uint pixel) => _scaled[(pixel >> _shift) & _mask];
}
