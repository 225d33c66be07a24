namespace PluginHost.Runtime.Scopes;

/// <summary>The host's clock, whose timers end with the plugin. A timer that runs is a root: a forgotten one would keep the plugin's code alive.</summary>
internal sealed class ScopedTimeProvider(PluginScope scope, TimeProvider inner) : TimeProvider
{
    public override long TimestampFrequency => inner.TimestampFrequency;

    public override TimeZoneInfo LocalTimeZone => inner.LocalTimeZone;

    public override DateTimeOffset GetUtcNow() => inner.GetUtcNow();

    public override long GetTimestamp() => inner.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        var timer = scope.Add(new ScopedTimer(scope, callback, state));
        timer.Attach(inner, dueTime, period);
        return timer;
    }
}
