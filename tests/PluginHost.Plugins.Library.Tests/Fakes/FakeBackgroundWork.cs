using System.Collections.Concurrent;
using PluginHost.Sdk;

namespace PluginHost.Plugins.Library.Tests.Fakes;

internal sealed class FakeBackgroundWork : IBackgroundWork
{
    private readonly ConcurrentBag<Task> _tasks = [];

    public CancellationTokenSource Stopping { get; } = new();

    /// <summary>Names of what was run.</summary>
    public ConcurrentQueue<string> Started { get; } = [];

    public IDisposable Run(string name, Func<CancellationToken, Task> work)
    {
        Started.Enqueue(name);
        _tasks.Add(Task.Run(() => work(Stopping.Token)));
        return new MemoryStream();
    }

    public IDisposable Every(string name, TimeSpan period, Func<CancellationToken, Task> work) => new MemoryStream();

    public async Task SettleAsync()
    {
        while (_tasks.TryTake(out var task))
        {
            await task.WaitAsync(TimeSpan.FromSeconds(30));
        }
    }
}
