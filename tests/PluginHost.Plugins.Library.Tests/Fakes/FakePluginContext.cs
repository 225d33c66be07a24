using PluginHost.Sdk;
using PluginHost.Sdk.Events;
using PluginHost.Sdk.Jobs;
using PluginHost.Sdk.Storage;

namespace PluginHost.Plugins.Library.Tests.Fakes;

internal sealed class FakePluginContext(string root, ICapabilities capabilities, IEventBus events, IJobQueue jobs, IBackgroundWork background, IPluginStorage storage, TimeProvider time) : IPluginContext
{
    public PluginId Plugin { get; } = new("builtin.library");

    public string DataFolder { get; } = Directory.CreateDirectory(Path.Combine(root, "plugin-data")).FullName;

    public string CacheFolder { get; } = Directory.CreateDirectory(Path.Combine(root, "cache")).FullName;

    public string LibraryFolder { get; } = Directory.CreateDirectory(Path.Combine(root, "library")).FullName;

    public ICapabilities Capabilities => capabilities;

    public IEventBus Events => events;

    public IJobQueue Jobs => jobs;

    public IBackgroundWork Background => background;

    public IPluginStorage Storage => storage;

    public TimeProvider Time => time;

    public CancellationToken Stopping => CancellationToken.None;

    public HttpClient CreateHttpClient(string name) => throw new NotSupportedException();
}
