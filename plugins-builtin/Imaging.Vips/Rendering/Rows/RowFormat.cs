using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using PluginHost.Plugins.Imaging.Vips.Native;

namespace PluginHost.Plugins.Imaging.Vips.Rendering.Rows;

/// <summary>Between the pixels of images and vectors of 0 to 1.</summary>
/// <remarks>May cost 2 ns a pixel to read and 4 to write; the benchmark "previews" guards it.</remarks>
internal static class RowFormat
{
    /// <summary>Bytes of a pixel of four floats.</summary>
    public const int FloatPixel = 16;

    private const float ToUnit = 1 / 255f;

    // Pixels of one round.
    private const int Group = 4;

    // Three bytes a pixel as four, and back. These are no fields: only what the compiler sees becomes one instruction.
    private static Vector128<byte> Spread => Vector128.Create((byte)0, 1, 2, 255, 3, 4, 5, 255, 6, 7, 8, 255, 9, 10, 11, 255);

    private static Vector128<byte> Gather => Vector128.Create((byte)0, 1, 2, 4, 5, 6, 8, 9, 10, 12, 13, 14, 255, 255, 255, 255);

    private static Vector128<byte> Opaque => Vector128.Create(0xFF00_0000).AsByte();

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
        Read(piece.Row<byte>(y, area.Left, area.Width * bands, bands), bands, row);
    }

    /// <summary>Of bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Read(ReadOnlySpan<byte> bytes, int bands, Span<Vector4> row)
    {
        var x = 0;
        // Sixteen bytes are read for four pixels, also where those are twelve: the last four are the next round's.
        for (var at = 0; at + Vector128<byte>.Count <= bytes.Length; at += Group * bands, x += Group)
        {
            var four = Vector128.LoadUnsafe(in bytes[at]);
            four = bands == 4 ? four : Vector128.Shuffle(four, Spread) | Opaque;
            var (near, far) = Vector128.Widen(four);
            Widen(near, row[x..]);
            Widen(far, row[(x + 2)..]);
        }

        for (; x < row.Length; x++)
        {
            var at = x * bands;
            row[x] = new Vector4(bytes[at], bytes[at + 1], bytes[at + 2], bands == 4 ? bytes[at + 3] : byte.MaxValue) * ToUnit;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Write(ReadOnlySpan<Vector4> row, Span<byte> bytes, int bands)
    {
        var x = 0;
        for (var at = 0; at + Vector128<byte>.Count <= bytes.Length; at += Group * bands, x += Group)
        {
            var four = Vector128.Narrow(Vector128.Narrow(Rounded(row[x]), Rounded(row[x + 1])), Vector128.Narrow(Rounded(row[x + 2]), Rounded(row[x + 3])));
            (bands == 4 ? four : Vector128.Shuffle(four, Gather)).StoreUnsafe(ref bytes[at]);
        }

        for (; x < row.Length; x++)
        {
            var value = Rounded(row[x]);
            for (var band = 0; band < bands; band++)
            {
                bytes[(x * bands) + band] = (byte)value[band];
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Widen(Vector128<ushort> two, Span<Vector4> row)
    {
        var (first, second) = Vector128.Widen(two);
        row[1] = Vector128.ConvertToSingle(second.AsInt32()).AsVector4() * ToUnit;
        row[0] = Vector128.ConvertToSingle(first.AsInt32()).AsVector4() * ToUnit;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<uint> Rounded(Vector4 pixel) =>
        Vector128.ConvertToInt32(((Vector4.Clamp(pixel, Vector4.Zero, Vector4.One) * 255) + new Vector4(0.5f)).AsVector128()).AsUInt32();
}
