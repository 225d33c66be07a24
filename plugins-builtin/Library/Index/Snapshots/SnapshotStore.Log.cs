using Microsoft.Extensions.Logging;

namespace PluginHost.Plugins.Library.Index.Snapshots;

internal sealed partial class SnapshotStore
{
    [LoggerMessage(EventId = 4012, Level = LogLevel.Information, Message = "The snapshot of the index cannot be used: {Reason}. The catalogue is read instead.")]
    private partial void LogUnusable(string reason);
}
