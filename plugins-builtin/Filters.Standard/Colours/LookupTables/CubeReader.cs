using System.Globalization;
using PluginHost.Sdk.Imaging.Operations;

namespace PluginHost.Plugins.Filters.Standard.Colours.LookupTables;

/// <summary>Reads the text of a .cube file (Adobe, "Cube LUT Specification 1.0", 2013), line by line. The text may be anything.</summary>
internal sealed class CubeReader
{
    private const int MostOfCurve = 65_536, MostOfCube = 128;
    private const double MostValue = 1_000;

    private string _title = "";
    private int _line;
    private int _size;
    private bool _isCube;
    private double[]? _values;
    private int _filled;
    private Rgb _min = Rgb.Zero;
    private Rgb _max = Rgb.One;

    private CubeReader()
    {
    }

    /// <exception cref="CubeFormatException">The text is no such file.</exception>
    public static CubeFile Read(TextReader text)
    {
        var reader = new CubeReader();
        while (text.ReadLine() is { } line)
        {
            reader._line++;
            reader.Take(line.AsSpan().Trim());
        }

        return reader.Finish();
    }

    private void Take(ReadOnlySpan<char> line)
    {
        if (line.IsEmpty || line[0] == '#')
        {
            return;
        }

        if (char.IsAsciiLetter(line[0]))
        {
            TakeKeyword(line);
            return;
        }

        if (_values is not { } values)
        {
            throw Wrong("There are numbers before LUT_1D_SIZE or LUT_3D_SIZE.");
        }

        if (_filled == values.Length)
        {
            throw Wrong($"There are more than the {values.Length / 3} colours that the size asks for.");
        }

        Triple(line, values.AsSpan(_filled, 3));
        _filled += 3;
    }

    private void TakeKeyword(ReadOnlySpan<char> line)
    {
        var end = line.IndexOfAny(' ', '\t');
        var keyword = end < 0 ? line : line[..end];
        var rest = line[keyword.Length..].Trim();
        if (_filled > 0)
        {
            throw Wrong($"'{Shown(keyword)}' stands after the first colour.");
        }

        switch (keyword)
        {
            case "TITLE":
                _title = rest.Trim('"').ToString();
                break;
            case "LUT_1D_SIZE":
                TakeSize(rest, MostOfCurve, isCube: false);
                break;
            case "LUT_3D_SIZE":
                TakeSize(rest, MostOfCube, isCube: true);
                break;
            case "DOMAIN_MIN":
                _min = Colour(rest);
                break;
            case "DOMAIN_MAX":
                _max = Colour(rest);
                break;
            default:
                throw Wrong($"'{Shown(keyword)}' is none of TITLE, LUT_1D_SIZE, LUT_3D_SIZE, DOMAIN_MIN and DOMAIN_MAX.");
        }
    }

    private void TakeSize(ReadOnlySpan<char> text, int most, bool isCube)
    {
        if (_values is not null)
        {
            throw Wrong("The size is given a second time.");
        }

        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _size) || _size < 2 || _size > most)
        {
            throw Wrong($"The size '{Shown(text)}' is not from 2 to {most}.");
        }

        _isCube = isCube;
        _values = new double[(isCube ? _size * _size * _size : _size) * 3];
    }

    private Rgb Colour(ReadOnlySpan<char> text)
    {
        Span<double> numbers = stackalloc double[3];
        Triple(text, numbers);
        return new Rgb(numbers[0], numbers[1], numbers[2]);
    }

    private void Triple(ReadOnlySpan<char> text, Span<double> numbers)
    {
        var rest = text;
        for (var i = 0; i < 3; i++)
        {
            var end = rest.IndexOfAny(' ', '\t');
            var word = end < 0 ? rest : rest[..end];
            if (!double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out numbers[i]) || !(Math.Abs(numbers[i]) <= MostValue))
            {
                throw Wrong($"'{Shown(text)}' is not three numbers from -{MostValue} to {MostValue}.");
            }

            rest = end < 0 ? [] : rest[end..].TrimStart();
        }

        if (!rest.IsEmpty)
        {
            throw Wrong($"'{Shown(text)}' is more than three numbers.");
        }
    }

    private CubeFile Finish()
    {
        if (_values is null)
        {
            throw Wrong("The file ends without LUT_1D_SIZE or LUT_3D_SIZE.");
        }

        if (_filled < _values.Length)
        {
            throw Wrong($"The file ends after {_filled / 3} of {_values.Length / 3} colours.");
        }

        if (!(_max.Red > _min.Red && _max.Green > _min.Green && _max.Blue > _min.Blue))
        {
            throw Wrong("DOMAIN_MAX is not above DOMAIN_MIN in every channel.");
        }

        return new CubeFile(_title, _isCube, _size, _values, _min, _max);
    }

    private CubeFormatException Wrong(string reason) => new(Math.Max(1, _line), reason);

    private static string Shown(ReadOnlySpan<char> text) => text.Length > 40 ? $"{text[..40]}.." : text.ToString();
}
