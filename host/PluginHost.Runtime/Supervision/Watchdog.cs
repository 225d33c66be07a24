using System.Collections.Immutable;

namespace PluginHost.Runtime.Supervision;

/// <summary>One thread for the deadlines of all calls: a timer per call costs more than the rest of the fence, and a starved pool must not stop it.</summary>
internal sealed class Watchdog : IDisposable
{
    private static readonly TimeSpan Period = TimeSpan.FromMilliseconds(25);

    private readonly ManualResetEventSlim _stopped = new();
    private ImmutableArray<PluginSupervisor> _watched = [];

    public Watchdog()
    {
        var thread = new Thread(Watch) { IsBackground = true, Name = "PluginHost watchdog", Priority = ThreadPriority.AboveNormal };
        thread.UnsafeStart();
    }

    public void Add(PluginSupervisor supervisor) => ImmutableInterlocked.Update(ref _watched, static (list, item) => list.Add(item), supervisor);

    public void Remove(PluginSupervisor supervisor) => ImmutableInterlocked.Update(ref _watched, static (list, item) => list.Remove(item), supervisor);

    public void Dispose() => _stopped.Set();

    private void Watch()
    {
        while (!_stopped.Wait(Period))
        {
            foreach (var supervisor in _watched)
            {
                supervisor.ExpireLateCalls();
            }
        }
    }
}
