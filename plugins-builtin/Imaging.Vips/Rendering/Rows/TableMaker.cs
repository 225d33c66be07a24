using System.Numerics;
using System.Runtime.CompilerServices;
using PluginHost.Plugins.Imaging.Vips.Native;

namespace PluginHost.Plugins.Imaging.Vips.Rendering.Rows;

/// <summary>Does work that is by channel from bytes to bytes: one look into a table a channel, however many steps there are.</summary>
/// <remarks>May cost 4 ns a pixel; the benchmark "previews" guards it.</remarks>
internal sealed class TableMaker : PictureMaker
{
    private readonly byte[] _tables = new byte[3 * 256];
    private readonly int _before;
    private readonly int _after;

    /// <param name="steps">All by channel.</param>
    /// <param name="before">Bytes of a pixel that is read.</param>
    /// <param name="after">Bytes of a pixel that is made.</param>
    public TableMaker(IEnumerable<RowStep> steps, int before, int after)
    {
        (_before, _after) = (before, after);

        // A row of all greys goes through the very steps that pixels would.
        var row = new Vector4[256];
        for (var value = 0; value < row.Length; value++)
        {
            row[value] = new Vector4(new Vector3(value / 255f), 1);
        }

        foreach (var step in steps)
        {
            step.Apply(row, default);
        }

        Span<byte> pixels = stackalloc byte[3 * 256];
        RowFormat.Write(row, pixels, 3);
        for (var value = 0; value < row.Length; value++)
        {
            for (var channel = 0; channel < 3; channel++)
            {
                _tables[(channel * 256) + value] = pixels[(value * 3) + channel];
            }
        }
    }

    public static bool Fits(Layer source, int? byteBands) => byteBands is not null && !source.IsFloat && source.Noted.All(step => step.IsByChannel);

    public override void Make(VipsRegion output, ReadOnlySpan<nint> inputs)
    {
        var area = output.Area;
        for (var y = area.Top; y < area.Top + area.Height; y++)
        {
            Look(new VipsRegion(inputs[0]).Row<byte>(y, area.Left, area.Width * _before, _before), output.Row<byte>(y, area.Left, area.Width * _after, _after));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Look(ReadOnlySpan<byte> from, Span<byte> to)
    {
        ReadOnlySpan<byte> tables = _tables;
        for (int x = 0, at = 0; at + _after <= to.Length; x += _before, at += _after)
        {
            to[at] = tables[from[x]];
            to[at + 1] = tables[256 + from[x + 1]];
            to[at + 2] = tables[512 + from[x + 2]];
            if (_after == 4)
            {
                to[at + 3] = _before == 4 ? from[x + 3] : byte.MaxValue;
            }
        }
    }
}
