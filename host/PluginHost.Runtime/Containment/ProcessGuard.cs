using Microsoft.Extensions.Logging;
using PluginHost.Runtime.Discovery;
using PluginHost.Runtime.Loading;
using PluginHost.Sdk;

namespace PluginHost.Runtime.Containment;

/// <summary>Looks after the process's state: whenever a plugin was started or stopped, and now and then in between.</summary>
internal sealed partial class ProcessGuard(bool enabled, ILogger log) : IDisposable
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(2);

    private readonly Lock _lock = new();
    private ProcessState? _state;
    private Timer? _timer;

    public void Begin()
    {
        if (enabled)
        {
            _state = new ProcessState();
            _timer = new Timer(_ => Look(), null, Period, Period);
        }
    }

    /// <summary>Answers what was changed while that plugin was at work, and is now as it was.</summary>
    public Refusal? Check(PluginCandidate candidate)
    {
        var changed = Restore();
        return changed.Count == 0 ? null : new Refusal(
            LoadCodes.ChangedProcess, $"While plugin '{candidate.Id}' was started or stopped, it changed {string.Join(", ", changed)}, which belong to the whole process. They were put back.",
            "Author: leave the process's state alone; pass folders, cultures and limits to the calls that need them.");
    }

    public void Dispose() => _timer?.Dispose();

    private void Look()
    {
        if (Restore() is { Count: > 0 } changed)
        {
            LogChanged(LoadCodes.ChangedProcess, string.Join(", ", changed));
        }
    }

    private IReadOnlyList<string> Restore()
    {
        lock (_lock)
        {
            return _state?.Restore() ?? [];
        }
    }
}
