using System.Globalization;
using System.Text.RegularExpressions;

namespace PluginHost.Plugins.Metadata.Standard.Fields;

/// <summary>A wall clock, with its zone if the file tells it.</summary>
internal readonly partial record struct Moment(DateTime Clock, TimeSpan? Zone)
{
    private const int FirstPhotograph = 1826;

    /// <summary><c>YYYY:MM:DD HH:MM:SS</c>; unset dates are zeros or blanks. The sub-second text is a fraction: "05" is 0.05 s.</summary>
    public static Moment? FromExif(string? text, string? fraction, string? zone) => text is not null && ExifForm().Match(text) is { Success: true } match
        ? Of(match, Fraction(fraction), ZoneOf(zone))
        : null;

    /// <summary>ISO 8601 from a whole date on; years and months alone say too little.</summary>
    public static Moment? FromIso(string? text) => text is not null && IsoForm().Match(text) is { Success: true } match
        ? Of(match, Fraction(match.Groups["fraction"].Value), ZoneOf(match.Groups["zone"].Value))
        : null;

    /// <summary><c>YYYYMMDD</c> and <c>HHMMSS+HHMM</c>.</summary>
    public static Moment? FromIptc(string? date, string? time) => date is not null && IptcForm().Match($"{date} {time}") is { Success: true } match
        ? Of(match, 0, ZoneOf(match.Groups["zone"].Value))
        : null;

    private static Moment? Of(Match match, double fraction, TimeSpan? zone)
    {
        int Part(string name) => match.Groups[name] is { Success: true } group ? int.Parse(group.ValueSpan, CultureInfo.InvariantCulture) : 0;
        var (year, month, day, hour, minute, second) = (Part("year"), Part("month"), Part("day"), Part("hour"), Part("minute"), Part("second"));
        if (year < FirstPhotograph || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month) || hour > 23 || minute > 59 || second > 60)
        {
            return null;
        }

        // A leap second reads 60.
        var clock = new DateTime(year, month, day, hour, minute, Math.Min(second, 59), DateTimeKind.Unspecified).AddSeconds(fraction);
        return new Moment(clock, zone);
    }

    private static double Fraction(string? digits)
    {
        var text = digits?.Trim();
        return text is { Length: > 0 and < 10 } && text.All(char.IsAsciiDigit) ? double.Parse("0." + text, CultureInfo.InvariantCulture) : 0;
    }

    private static TimeSpan? ZoneOf(string? text)
    {
        if (text is null || ZoneForm().Match(text) is not { Success: true } match)
        {
            return null;
        }

        if (match.Groups["sign"] is not { Success: true } sign)
        {
            return TimeSpan.Zero;
        }

        var zone = new TimeSpan(int.Parse(match.Groups["hours"].ValueSpan, CultureInfo.InvariantCulture), int.Parse(match.Groups["minutes"].ValueSpan, CultureInfo.InvariantCulture), 0);
        return zone > TimeSpan.FromHours(14) ? null : sign.Value == "-" ? -zone : zone;
    }

    [GeneratedRegex(@"^\s*(?<year>[0-9]{4})[:/.-](?<month>[0-9]{1,2})[:/.-](?<day>[0-9]{1,2})[ T]+(?<hour>[0-9]{1,2})[:.](?<minute>[0-9]{1,2})(?:[:.](?<second>[0-9]{1,2}))?", RegexOptions.CultureInvariant)]
    private static partial Regex ExifForm();

    [GeneratedRegex(@"^\s*(?<year>[0-9]{4})-(?<month>[0-9]{2})-(?<day>[0-9]{2})(?:[T ](?<hour>[0-9]{2}):(?<minute>[0-9]{2})(?::(?<second>[0-9]{2})(?:\.(?<fraction>[0-9]{1,9}))?)?\s*(?<zone>Z|[+-][0-9]{2}:?[0-9]{2})?)?", RegexOptions.CultureInvariant)]
    private static partial Regex IsoForm();

    [GeneratedRegex(@"^(?<year>[0-9]{4})-?(?<month>[0-9]{2})-?(?<day>[0-9]{2})(?: (?<hour>[0-9]{2}):?(?<minute>[0-9]{2}):?(?<second>[0-9]{2})(?<zone>[+-][0-9]{2}:?[0-9]{2})?)?", RegexOptions.CultureInvariant)]
    private static partial Regex IptcForm();

    [GeneratedRegex(@"^\s*(?:Z|(?<sign>[+-])(?<hours>[0-9]{2}):?(?<minutes>[0-5][0-9]))\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex ZoneForm();
}
