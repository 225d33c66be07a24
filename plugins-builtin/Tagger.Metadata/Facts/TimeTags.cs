using System.Globalization;
using PluginHost.Sdk.Metadata;

namespace PluginHost.Plugins.Tagger.Metadata.Facts;

/// <summary>Year, season, weekend and time of day by the camera's clock, which is local in nearly every file.</summary>
internal static class TimeTags
{
    // Between the tropics there are no four seasons.
    private const double Tropic = 23.5;

    public static void Add(MetadataFields fields, TagList tags)
    {
        // The date of a file is that of a copy or a download as often as not.
        if (fields.TakenAt is not { } taken || fields.TakenAtIsFileDate)
        {
            return;
        }

        // A time from the satellites alone is UTC: its hour says nothing about the light.
        var isWallClock = fields.TakenAtIsLocal || taken.Offset != TimeSpan.Zero || fields.Longitude is null or (> -15 and < 15);
        tags.Add(taken.Year.ToString("0000", CultureInfo.InvariantCulture), 1);
        AddSeason(taken.Month, fields.Latitude, tags);
        if (isWallClock)
        {
            tags.Add(taken.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? "weekend" : null, 1);
            AddTimeOfDay(taken.TimeOfDay, tags);
        }
    }

    // Without a place the northern half is a guess, though a good one.
    private static void AddSeason(int month, double? latitude, TagList tags)
    {
        if (latitude is > -Tropic and < Tropic)
        {
            return;
        }

        var season = ((month % 12 / 3) + (latitude < 0 ? 2 : 0)) % 4;
        tags.Add(season switch { 0 => "winter", 1 => "spring", 2 => "summer", _ => "autumn" }, latitude is null ? 0.7 : 1);
    }

    private static void AddTimeOfDay(TimeSpan time, TagList tags)
    {
        // Midnight to the second is what programs write that know the day only.
        if (time == TimeSpan.Zero)
        {
            return;
        }

        tags.Add(time.Hours switch { < 5 => "night", < 11 => "morning", < 14 => "midday", < 18 => "afternoon", < 22 => "evening", _ => "night" }, 0.9);
    }
}
