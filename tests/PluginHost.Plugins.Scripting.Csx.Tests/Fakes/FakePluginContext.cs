using System.Collections.Concurrent;
using PluginHost.Sdk;
using PluginHost.Sdk.Events;
using PluginHost.Sdk.Jobs;
using PluginHost.Sdk.Offers;
using PluginHost.Sdk.Storage;

namespace PluginHost.Plugins.Scripting.Csx.Tests.Fakes;

/// <summary>What a host gives to a plugin, as far as this one asks for it.</summary>
internal sealed class FakePluginContext(string root, FakeOffers offers) : IPluginContext, IBackgroundWork, IEventBus, IDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private readonly ConcurrentBag<Task> _work = [];
    private readonly ConcurrentQueue<(string Pattern, Func<EventMessage, CancellationToken, ValueTask> Handler)> _handlers = [];

    public PluginId Plugin => FakeOffers.Owner;

    public string DataFolder { get; } = Directory.CreateDirectory(Path.Combine(root, "data")).FullName;

    public string CacheFolder { get; } = Directory.CreateDirectory(Path.Combine(root, "cache")).FullName;

    /// <summary>Holds what people write.</summary>
    public string Home { get; } = Directory.CreateDirectory(Path.Combine(root, "home")).FullName;

    public string UserFolder(string name) => Path.Combine(Home, name);

    public string LibraryFolder => throw new NotSupportedException();

    public ICapabilities Capabilities => offers;

    public IOffers Offers => offers;

    public IEventBus Events => this;

    public IJobQueue Jobs => throw new NotSupportedException();

    public IBackgroundWork Background => this;

    public IPluginStorage Storage => throw new NotSupportedException();

    public TimeProvider Time { get; init; } = TimeProvider.System;

    public CancellationToken Stopping => _stopping.Token;

    public ConcurrentQueue<NewEvent> Published { get; } = [];

    public HttpClient CreateHttpClient(string name) => throw new NotSupportedException();

    public IDisposable Run(string name, Func<CancellationToken, Task> work)
    {
        _work.Add(Task.Run(() => work(_stopping.Token)));
        return new MemoryStream();
    }

    public IDisposable Every(string name, TimeSpan period, Func<CancellationToken, Task> work) => new MemoryStream();

    public void Publish(NewEvent message) => Published.Enqueue(message);

    public IDisposable Subscribe(string pattern, Func<EventMessage, CancellationToken, ValueTask> handler)
    {
        _handlers.Enqueue((pattern, handler));
        return new MemoryStream();
    }

    /// <summary>An event of the host's.</summary>
    public async Task TellAsync(string name)
    {
        foreach (var (_, handler) in _handlers.Where(subscribed => subscribed.Pattern == name))
        {
            await handler(new EventMessage(1, name, [], null, null, default), Stopping);
        }
    }

    /// <summary>Stops everything, and answers what had failed.</summary>
    public async Task StopAsync()
    {
        await _stopping.CancelAsync();
        foreach (var work in _work)
        {
            await work.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            work.IsFaulted.ShouldBeFalse(work.Exception?.ToString());
        }
    }

    public void Dispose() => _stopping.Dispose();
}
