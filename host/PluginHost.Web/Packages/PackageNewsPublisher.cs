using System.Text.Json;
using PluginHost.Packages;
using PluginHost.Sdk.Events;
using PluginHost.Web.Events;
using PluginHost.Web.Json;

namespace PluginHost.Web.Packages;

/// <summary>Tells of one operation's progress: each step at once, the bytes within it now and then. A download reports each buffer, and a tab that comes back replays what the bus keeps.</summary>
internal sealed class PackageNewsPublisher(EventBus events, TimeProvider time, string? operation) : IProgress<PackageProgress>
{
    public const string Progress = "package.progress";
    private const int LongestName = 64;

    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(100);

    private readonly Lock _gate = new();
    private readonly string? _operation = operation is { Length: <= LongestName } ? operation : null;
    private PackageProgress? _last;
    private long _told;

    public void Report(PackageProgress value)
    {
        lock (_gate)
        {
            var isNext = _last is null || (_last.Step, _last.Plugin) != (value.Step, value.Plugin);
            if (!isNext && time.GetElapsedTime(_told) < Between && value.Done != value.Total)
            {
                return;
            }

            (_last, _told) = (value, time.GetTimestamp());
        }

        var news = new PackageNews(_operation, value.Step, value.Plugin?.Value, value.Done, value.Total);
        events.Publish(new NewEvent(Progress) { Data = JsonSerializer.Serialize(news, WebJson.Default.PackageNews) });
    }
}
