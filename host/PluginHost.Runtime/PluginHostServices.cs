using Microsoft.Extensions.Logging;
using PluginHost.Sdk.Events;
using PluginHost.Sdk.Jobs;

namespace PluginHost.Runtime;

/// <summary>The host's services that the runtime hands to plugins, each behind a facade on the plugin's scope.</summary>
/// <param name="Events">The host's bus.</param>
/// <param name="Jobs">The host's queue.</param>
/// <param name="Logging">The host's logs.</param>
/// <param name="Time">The clock.</param>
public sealed record PluginHostServices(IEventBus Events, IJobQueue Jobs, ILoggerFactory Logging, TimeProvider Time);
