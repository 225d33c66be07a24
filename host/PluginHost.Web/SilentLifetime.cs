using Microsoft.Extensions.Hosting;

namespace PluginHost.Web;

/// <summary>Signals and the console are the executable's business.</summary>
internal sealed class SilentLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
