using System.Globalization;
using PluginHost.Sdk.Filters;

namespace PluginHost.Plugins.Filters.Standard.Light;

/// <summary>Points of a curve as people write them: <c>0,0 0.5,0.6 1,1</c>.</summary>
internal static class CurvePoints
{
    private const int Most = 64;

    /// <exception cref="FilterParameterException">The text is no curve.</exception>
    public static MonotoneCurve Parse(string text, string parameter)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is < 2 or > Most)
        {
            throw new FilterParameterException(parameter, $"A curve has 2 to {Most} points, not {words.Length}. Write them as \"0,0 0.5,0.6 1,1\".");
        }

        var (x, y) = (new double[words.Length], new double[words.Length]);
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].Split(',') is not [var across, var up] || !IsShare(across, out x[i]) || !IsShare(up, out y[i]))
            {
                throw new FilterParameterException(parameter, $"Point {i + 1}, '{Shortened(words[i])}', is not two numbers from 0 to 1 with a comma between.");
            }

            if (i > 0 && x[i] <= x[i - 1])
            {
                throw new FilterParameterException(parameter, $"Point {i + 1}, '{words[i]}', is not to the right of the point before it.");
            }
        }

        return new MonotoneCurve(x, y);
    }

    private static bool IsShare(string text, out double value) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out value) && value is >= 0 and <= 1;

    private static string Shortened(string word) => word.Length > 30 ? word[..30] + ".." : word;
}
