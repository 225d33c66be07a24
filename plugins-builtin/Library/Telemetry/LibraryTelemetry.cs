using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace PluginHost.Plugins.Library.Telemetry;

/// <summary>The library's meter and source of traces. Nothing static: both end with the plugin.</summary>
internal sealed class LibraryTelemetry : IDisposable
{
    public const string Name = "PluginHost.Library";

    public Meter Meter { get; } = new(Name);

    public ActivitySource Traces { get; } = new(Name);

    public void Dispose()
    {
        Meter.Dispose();
        Traces.Dispose();
    }
}
