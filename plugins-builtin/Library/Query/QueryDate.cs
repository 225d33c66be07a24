using System.Globalization;

namespace PluginHost.Plugins.Library.Query;

/// <summary>A span of time that a date stands for: <c>2024</c>, <c>2024-05</c> or <c>2024-05-01</c>.</summary>
/// <param name="From">First moment.</param>
/// <param name="Until">First moment after it.</param>
internal readonly record struct QueryDate(DateTime From, DateTime Until)
{
    public static QueryDate Parse(string text, int column)
    {
        if (DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return new QueryDate(day, Later(day, date => date.AddDays(1)));
        }

        if (DateTime.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
        {
            return new QueryDate(month, Later(month, date => date.AddMonths(1)));
        }

        return DateTime.TryParseExact(text, "yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var year)
            ? new QueryDate(year, Later(year, date => date.AddYears(1)))
            : throw new QuerySyntaxException(column, $"'{text}' is not a date. Write 2024, 2024-05, 2024-05-01 or <7d.");
    }

    /// <summary>The moment so long before <paramref name="now"/> as <c>7d</c> says, if the text is such an age.</summary>
    public static bool TryParseAge(string text, DateTime now, int column, out DateTime moment)
    {
        moment = default;
        if (text.Length < 2 || !"hdwmy".Contains(char.ToLowerInvariant(text[^1])) || text.AsSpan(0, text.Length - 1).ContainsAnyExceptInRange('0', '9'))
        {
            return false;
        }

        if (!int.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count > 100_000)
        {
            throw new QuerySyntaxException(column, $"'{text}' is too long ago.");
        }

        moment = Later(now, date => char.ToLowerInvariant(text[^1]) switch
        {
            'h' => date.AddHours(-count),
            'd' => date.AddDays(-count),
            'w' => date.AddDays(-7.0 * count),
            'm' => date.AddMonths(-count),
            _ => date.AddYears(-count),
        });
        return true;
    }

    private static DateTime Later(DateTime date, Func<DateTime, DateTime> step)
    {
        try
        {
            return step(date);
        }
        catch (ArgumentOutOfRangeException)
        {
            // Beyond the calendar's ends: the last or the first moment there is.
            return date.Year > 5_000 ? DateTime.MaxValue : DateTime.MinValue;
        }
    }
}
