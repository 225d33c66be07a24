namespace PluginHost.Plugins.Library.Import;

/// <summary>
/// The time of one import. Its pictures keep their order when the system's clock is set meanwhile, and an attempt that goes on after a restart looks for
/// its originals in the folder where the first one put them.
/// </summary>
/// <param name="time">The system's time.</param>
/// <param name="begun">When the import was asked for: decides the folder of its originals.</param>
internal sealed class ImportClock(TimeProvider time, DateTimeOffset begun)
{
    private readonly DateTimeOffset _attempt = time.GetUtcNow();
    private readonly long _timestamp = time.GetTimestamp();

    public DateTimeOffset Begun => begun;

    public DateTimeOffset Now() => _attempt + time.GetElapsedTime(_timestamp);
}
