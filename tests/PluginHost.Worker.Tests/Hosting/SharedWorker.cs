namespace PluginHost.Worker.Tests.Hosting;

/// <summary>One worker for tests that leave it as it is.</summary>
public sealed class SharedWorker : IAsyncLifetime
{
    internal WorkerHost Host { get; } = new();

    public async ValueTask InitializeAsync()
    {
        // What is refused counts as the plugin's failure, and all tests of a class fail the same one.
        Host.Runtime.Options = Host.Runtime.Options with { BreakerThreshold = 1000 };
        await Host.StartAsync();
    }

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
