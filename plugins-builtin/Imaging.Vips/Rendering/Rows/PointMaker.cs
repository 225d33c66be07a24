using System.Buffers;
using System.Numerics;
using PluginHost.Plugins.Imaging.Vips.Native;

namespace PluginHost.Plugins.Imaging.Vips.Rendering.Rows;

/// <summary>Does all noted work of a layer row by row, from bytes or floats to bytes or floats.</summary>
/// <param name="source">The layer.</param>
/// <param name="others">The pictures its work looks at, in order.</param>
/// <param name="byteBands">Bytes of a pixel to make; floats without it.</param>
internal sealed class PointMaker(Layer source, IReadOnlyList<Layer> others, int? byteBands) : PictureMaker
{
    private readonly RowStep[] _steps = [.. source.Noted];

    public override void Make(VipsRegion output, ReadOnlySpan<nint> inputs)
    {
        var area = output.Area;
        var buffer = ArrayPool<Vector4>.Shared.Rent(area.Width * 3);
        try
        {
            var row = buffer.AsSpan(0, area.Width);
            for (var y = area.Top; y < area.Top + area.Height; y++)
            {
                RowFormat.Read(source, inputs[0], y, area, row);
                Apply(row, buffer.AsSpan(area.Width, area.Width * 2), inputs[1..], y, area);
                if (byteBands is { } bands)
                {
                    RowFormat.Write(row, output.Row<byte>(y, area.Left, area.Width * bands, bands), bands);
                }
                else
                {
                    row.CopyTo(output.Row<Vector4>(y, area.Left, area.Width, RowFormat.FloatPixel));
                }
            }
        }
        finally
        {
            ArrayPool<Vector4>.Shared.Return(buffer);
        }
    }

    private void Apply(Span<Vector4> row, Span<Vector4> beside, ReadOnlySpan<nint> inputs, int y, VipsRect area)
    {
        var next = 0;
        foreach (var step in _steps)
        {
            for (var i = 0; i < step.Others.Count; i++, next++)
            {
                RowFormat.Read(others[next], inputs[next], y, area, beside.Slice(i * row.Length, row.Length));
            }

            step.Apply(row, new RowPlace(area.Left, y, beside[..row.Length], beside[row.Length..]));
        }
    }
}
