using PluginHost.Sdk;

namespace Fixtures.Assorted.Meddling;

/// <summary>Removes and changes the folders of others while they wait for it.</summary>
public sealed class TouchesNeighbours : IPlugin
{
    public void Configure(IPluginBuilder builder)
    {
    }

    public ValueTask StartAsync(IPluginContext context, CancellationToken cancellationToken)
    {
        var plugins = Path.Combine(Path.GetDirectoryName(Path.GetDirectoryName(context.DataFolder))!, "user");
        Directory.Delete(Path.Combine(plugins, "gone.plugin"), recursive: true);
        File.WriteAllText(Path.Combine(plugins, "changed.plugin", "new.txt"), "new");
        return ValueTask.CompletedTask;
    }
}
