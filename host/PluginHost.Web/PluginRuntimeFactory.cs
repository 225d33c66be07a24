using PluginHost.Runtime;
using PluginHost.Runtime.Lifecycle;

namespace PluginHost.Web;

/// <summary>Makes the plugin runtime around what the web shell offers. The composition root supplies it.</summary>
/// <param name="services">The shell's event bus, job queue, logs and clock.</param>
/// <param name="participants">Take part in every activation.</param>
/// <param name="observers">Are told of every change of state.</param>
public delegate IPluginRuntime PluginRuntimeFactory(
    PluginHostServices services, IReadOnlyList<IActivationParticipant> participants, IReadOnlyList<IPluginObserver> observers);
