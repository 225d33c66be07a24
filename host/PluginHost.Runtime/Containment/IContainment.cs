using PluginHost.Runtime.Loading;
using PluginHost.Runtime.Supervision;

namespace PluginHost.Runtime.Containment;

/// <summary>Deals with what a plugin does to the whole process. Called on the plugin's own threads: must be quick.</summary>
internal interface IContainment
{
    /// <summary>An exception left a thread, a pool item or an <c>async void</c> of the plugin, which would have ended the process.</summary>
    void OnUnhandled(PluginLoadContext context, ExceptionText exception);

    /// <summary>A task of the plugin failed and nobody looked.</summary>
    void OnUnobserved(PluginLoadContext context, ExceptionText exception);
}
