using System.Globalization;

namespace PluginHost.Plugins.Library.Index;

/// <summary>Names of the groups that numbers and dates fall into.</summary>
internal static class Bucket
{
    private static readonly (long Below, string Name)[] Resolutions =
        [(500_000, "under 0.5 MP"), (1_000_000, "0.5 to 1 MP"), (2_000_000, "1 to 2 MP"), (4_000_000, "2 to 4 MP"), (8_000_000, "4 to 8 MP"), (16_000_000, "8 to 16 MP"), (32_000_000, "16 to 32 MP")];

    private static readonly string[] Scores = [.. Enumerable.Range(0, 10).Select(tenth => (tenth / 10.0).ToString("0.0", CultureInfo.InvariantCulture))];
    private static readonly string[] AllStars = ["0", "1", "2", "3", "4", "5"];
    public static string Orientation(int width, int height) => width > height ? "landscape" : width < height ? "portrait" : "square";

    public static string Resolution(long pixels)
    {
        foreach (var (below, name) in Resolutions)
        {
            if (pixels < below)
            {
                return name;
            }
        }

        return "32 MP and more";
    }

    public static string Stars(int stars) => AllStars[Math.Clamp(stars, 0, 5)];

    /// <summary>The tenth a score lies in, by its lower end; 1 lies in the last.</summary>
    public static string? Score(double? score) => score is { } value && !double.IsNaN(value) ? Scores[(int)Math.Clamp(value * 10, 0, 9)] : null;

    public static string Month(DateTime moment) => moment.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    public static string Year(DateTime moment) => moment.ToString("yyyy", CultureInfo.InvariantCulture);
}
