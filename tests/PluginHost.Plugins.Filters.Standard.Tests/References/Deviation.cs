namespace PluginHost.Plugins.Filters.Standard.Tests.References;

/// <summary>How far two pictures are apart, in steps of 1 / 255; colours count as far as they are seen, times alpha.</summary>
/// <param name="Most">The largest difference of any channel.</param>
/// <param name="Mean">Of all channels.</param>
/// <param name="Where">Where the largest is.</param>
internal sealed record Deviation(double Most, double Mean, string Where)
{
    public static Deviation Between(Pixels ours, Pixels theirs)
    {
        (ours.Width, ours.Height).ShouldBe((theirs.Width, theirs.Height));
        var (most, sum, where) = (0.0, 0.0, "nowhere");
        for (var i = 0; i < ours.Values.Length; i++)
        {
            var difference = Math.Abs(Seen(ours, i) - Seen(theirs, i)) * 255;
            sum += difference;
            if (difference > most)
            {
                (most, where) = (difference, $"channel {i % 4} at {i / 4 % ours.Width}, {i / 4 / ours.Width}: {Seen(ours, i) * 255:0.00} and {Seen(theirs, i) * 255:0.00}, alpha {ours.Values[i | 3] * 255:0.00} and {theirs.Values[i | 3] * 255:0.00}");
            }
        }

        return new Deviation(most, sum / ours.Values.Length, where);
    }

    private static double Seen(Pixels pixels, int i) => i % 4 == 3 ? pixels.Values[i] : pixels.Values[i] * pixels.Values[i | 3];
}
