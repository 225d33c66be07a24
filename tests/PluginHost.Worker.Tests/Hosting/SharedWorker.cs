namespace PluginHost.Worker.Tests.Hosting;

/// <summary>One worker for tests that leave it as it is.</summary>
public sealed class SharedWorker : IAsyncLifetime
{
    internal WorkerHost Host { get; } = new();

    public async ValueTask InitializeAsync() => await Host.StartAsync();

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
