namespace PluginHost.Plugins.Catalog.Relational.Storage;

/// <summary>Times are stored as UTC ticks: exact, ordered, and the same in every database.</summary>
internal static class StoredTime
{
    public static long ToTicks(DateTimeOffset time) => time.UtcTicks;

    public static long? ToTicks(DateTimeOffset? time) => time?.UtcTicks;

    public static DateTimeOffset FromTicks(long ticks) => new(ticks, TimeSpan.Zero);

    /// <summary>Brings back the offset that was stored beside the instant. A damaged pair answers UTC rather than throwing out of a scan.</summary>
    public static DateTimeOffset FromTicks(long ticks, int offsetMinutes)
    {
        var offset = TimeSpan.FromMinutes(offsetMinutes);
        var utc = FromTicks(ticks);
        var local = ticks + offset.Ticks;
        return Math.Abs(offsetMinutes) <= 14 * 60 && local >= 0 && local <= DateTimeOffset.MaxValue.Ticks ? utc.ToOffset(offset) : utc;
    }
}
