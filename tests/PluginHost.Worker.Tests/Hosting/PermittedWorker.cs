using PluginHost.Sdk;

namespace PluginHost.Worker.Tests.Hosting;

/// <summary>One worker of a plugin that has the permissions which the system enforces.</summary>
public sealed class PermittedWorker : IAsyncLifetime
{
    internal WorkerHost Host { get; } = new(null, Permissions.Files, Permissions.Network, Permissions.Processes);

    public async ValueTask InitializeAsync() => await Host.StartAsync();

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
