using System.Numerics;
using System.Runtime.CompilerServices;
using PluginHost.Plugins.Imaging.Vips.Native;

namespace PluginHost.Plugins.Imaging.Vips.Rendering.Rows;

/// <summary>Between the pixels of images and vectors of 0 to 1.</summary>
internal static class RowFormat
{
    /// <summary>Bytes of a pixel of four floats.</summary>
    public const int FloatPixel = 16;

    private const float ToUnit = 1 / 255f;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Read(Layer layer, nint region, int y, VipsRect area, Span<Vector4> row)
    {
        var piece = new VipsRegion(region);
        if (layer.IsFloat)
        {
            piece.Row<Vector4>(y, area.Left, area.Width, FloatPixel).CopyTo(row);
            return;
        }

        var bands = layer.Bands;
        var bytes = piece.Row<byte>(y, area.Left, area.Width * bands, bands);
        for (int x = 0, at = 0; x < row.Length; x++, at += bands)
        {
            row[x] = new Vector4(bytes[at], bytes[at + 1], bytes[at + 2], bands == 4 ? bytes[at + 3] : 255) * ToUnit;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Write(ReadOnlySpan<Vector4> row, Span<byte> bytes, int bands)
    {
        for (int x = 0, at = 0; x < row.Length; x++, at += bands)
        {
            var value = (Vector4.Clamp(row[x], Vector4.Zero, Vector4.One) * 255) + new Vector4(0.5f);
            bytes[at] = (byte)value.X;
            bytes[at + 1] = (byte)value.Y;
            bytes[at + 2] = (byte)value.Z;
            if (bands == 4)
            {
                bytes[at + 3] = (byte)value.W;
            }
        }
    }
}
