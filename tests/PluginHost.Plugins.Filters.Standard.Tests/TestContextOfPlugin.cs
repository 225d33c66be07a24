using PluginHost.Sdk;
using PluginHost.Sdk.Events;
using PluginHost.Sdk.Jobs;
using PluginHost.Sdk.Storage;

namespace PluginHost.Plugins.Filters.Standard.Tests;

/// <summary>Has a folder and nothing else to give.</summary>
internal sealed class TestContextOfPlugin(string dataFolder) : IPluginContext
{
    public PluginId Plugin => new("builtin.filters.standard");

    public string DataFolder => dataFolder;

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
}
