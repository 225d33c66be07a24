namespace PluginHost.Sdk;

/// <summary>
/// The entry point of a plugin. <b>Implemented by plugins.</b> Exactly one public class in the plugin's main assembly
/// carries <see cref="PluginAttribute"/> and implements this interface; it has a public constructor without parameters.
/// </summary>
/// <remarks>
/// The host calls <see cref="Configure"/>, builds the plugin's own service container, then calls <see cref="StartAsync"/>.
/// Each call has a deadline. An exception or a missed deadline disables this plugin and those that depend on it, nothing else.
/// </remarks>
public interface IPlugin
{
    /// <summary>Registers the plugin's capabilities and private services. Must be quick and must not do I/O.</summary>
    /// <param name="builder">Valid during this call only.</param>
    void Configure(IPluginBuilder builder);

    /// <summary>Runs after the container is built and before the first call reaches a capability.</summary>
    /// <param name="context">The host's services for this plugin. Valid until <see cref="StopAsync"/> has returned.</param>
    /// <param name="cancellationToken">Cancelled at the start deadline.</param>
    ValueTask StartAsync(IPluginContext context, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    /// <summary>Runs after the last call has left the plugin and before its services are disposed.</summary>
    /// <param name="cancellationToken">Cancelled at the stop deadline.</param>
    ValueTask StopAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;
}
