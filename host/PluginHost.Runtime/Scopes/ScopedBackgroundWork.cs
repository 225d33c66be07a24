using PluginHost.Sdk;

namespace PluginHost.Runtime.Scopes;

internal sealed class ScopedBackgroundWork(PluginScope scope) : IBackgroundWork
{
    private static readonly TimeSpan ShortestPeriod = TimeSpan.FromMilliseconds(10);

    public IDisposable Run(string name, Func<CancellationToken, Task> work)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(work);
        return Start(new BackgroundRun(scope, name, work, period: null));
    }

    public IDisposable Every(string name, TimeSpan period, Func<CancellationToken, Task> work)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentOutOfRangeException.ThrowIfLessThan(period, ShortestPeriod);
        ArgumentNullException.ThrowIfNull(work);
        return Start(new BackgroundRun(scope, name, work, period));
    }

    private BackgroundRun Start(BackgroundRun run)
    {
        scope.Add(run).Start();
        return run;
    }
}
