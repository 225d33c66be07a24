using PluginHost.Sdk;

namespace Fixtures.Assorted.Killing;

/// <summary>Lets an exception leave a thread of its own.</summary>
public sealed class ThrowsOnThread : IPlugin
{
    public void Configure(IPluginBuilder builder)
    {
    }

    public ValueTask StartAsync(IPluginContext context, CancellationToken cancellationToken)
    {
        new Thread(static () => throw new InvalidOperationException("the thread is broken")) { IsBackground = true }.Start();
        return ValueTask.CompletedTask;
    }
}
