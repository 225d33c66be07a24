using PluginHost.LibraryGenerator.Chance;
using static PluginHost.Tests.Shared.TestPictures;

namespace PluginHost.LibraryGenerator.Originals;

/// <summary>A landscape by formula: sky, sun, three rows of hills and grain. No two look the same, and all compress as photographs do.</summary>
internal sealed class Scene
{
    private readonly (double R, double G, double B) _sky;
    private readonly (double R, double G, double B) _land;
    private readonly (double X, double Y, double Radius) _sun;
    private readonly double[][] _hills;
    private readonly int _width;
    private readonly int _height;
    private readonly Dice _grain;

    public Scene(int width, int height, Dice dice)
    {
        (_width, _height, _grain) = (width, height, dice);
        _sky = (dice.Between(40, 255), dice.Between(80, 230), dice.Between(120, 255));
        _land = (dice.Between(10, 150), dice.Between(30, 160), dice.Between(10, 120));
        _sun = (dice.Unit(), dice.Between(0.1, 0.5), dice.Between(0.02, 0.12));
        _hills = [.. Enumerable.Range(0, 3).Select(i => Hills(0.45 + (i * 0.17) + (dice.Unit() * 0.08), dice.Between(3.0, 14.0), dice.Between(0.0, 6.0)))];
    }

    public uint Pixel(int column, int row)
    {
        var (x, y) = ((double)column / _width, (double)row / _height);
        var (red, green, blue) = (_sky.R * (1 - (y * 0.5)), _sky.G * (1 - (y * 0.3)), _sky.B * (1 - (y * 0.2)));
        if (((x - _sun.X) * (x - _sun.X)) + ((y - _sun.Y) * (y - _sun.Y)) < _sun.Radius * _sun.Radius)
        {
            (red, green, blue) = (255, 240, 200);
        }

        for (var i = 0; i < _hills.Length; i++)
        {
            if (y > _hills[i][column])
            {
                var near = 0.4 + (0.3 * i);
                (red, green, blue) = (_land.R * near, _land.G * near, _land.B * near);
            }
        }

        var grain = (int)(_grain.Next() & 7) - 4;
        return Rgba(Channel(red + grain), Channel(green + grain), Channel(blue + grain));
    }

    private double[] Hills(double height, double waves, double phase) =>
        [.. Enumerable.Range(0, _width).Select(column => (double)column / _width).Select(x => height + (0.05 * Math.Sin((x * waves) + phase)) + (0.015 * Math.Sin((x * waves * 5.3) + phase)))];

    private static byte Channel(double value) => (byte)Math.Clamp(value, 0, 255);
}
