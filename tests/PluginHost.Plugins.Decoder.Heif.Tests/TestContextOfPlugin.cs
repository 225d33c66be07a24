using PluginHost.Sdk;
using PluginHost.Sdk.Events;
using PluginHost.Sdk.Jobs;
using PluginHost.Sdk.Storage;

namespace PluginHost.Plugins.Decoder.Heif.Tests;

/// <summary>Hears what the plugin says it lacks; has nothing else to give.</summary>
internal sealed class TestContextOfPlugin : IPluginContext
{
    public Refusal? Shortcoming { get; private set; }

    public PluginId Plugin => new("builtin.decoder.heif");

    public string DataFolder => throw new NotSupportedException();

    public string CacheFolder => throw new NotSupportedException();

    public string LibraryFolder => throw new NotSupportedException();

    public ICapabilities Capabilities => throw new NotSupportedException();

    public IEventBus Events => throw new NotSupportedException();

    public IJobQueue Jobs => throw new NotSupportedException();

    public IBackgroundWork Background => throw new NotSupportedException();

    public IPluginStorage Storage => throw new NotSupportedException();

    public TimeProvider Time => TimeProvider.System;

    public CancellationToken Stopping => default;

    public HttpClient CreateHttpClient(string name) => throw new NotSupportedException();

    public void ReportShortcoming(Refusal? shortcoming) => Shortcoming = shortcoming;
}
