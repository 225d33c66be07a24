using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using PluginHost.Plugins.Decoder.Heif;
using PluginHost.Plugins.Decoder.Raw;
using PluginHost.Plugins.Imaging.Vips;
using PluginHost.Plugins.Library.Tests.Fakes;
using PluginHost.Plugins.Metadata.Standard;
using PluginHost.Sdk;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Fuzz.Tests.Targets;

/// <summary>The plugins that read files, built as the host builds them, without a fence: what one throws arrives here.</summary>
internal sealed class PluginSet : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("pluginhost-fuzz-").FullName;
    private readonly List<ServiceProvider> _services = [];

    public FakeCapabilities Capabilities { get; } = new();

    public IImageEngine Engine => Capabilities.Rent<IImageEngine>().Capability;

    public static async Task<PluginSet> StartAsync()
    {
        var set = new PluginSet();
        foreach (var plugin in new IPlugin[] { new HeifDecoderPlugin(), new RawDecoderPlugin(), new ImagingVipsPlugin(), new StandardMetadataPlugin() })
        {
            await set.AddAsync(plugin);
        }

        return set;
    }

    public void Dispose()
    {
        _services.ForEach(services => services.Dispose());
        Directory.Delete(_folder, recursive: true);
    }

    private async Task AddAsync(IPlugin plugin)
    {
        var clock = new FakeClock();
        var context = new FakePluginContext(_folder, Capabilities, new FakeEventBus(), new FakeJobs(Capabilities, clock), new FakeBackgroundWork(), new FakePluginStorage(), clock);
        var builder = new FakePluginBuilder();
        builder.Services.AddSingleton<ICapabilities>(Capabilities).AddSingleton<IPluginContext>(context).AddSingleton(typeof(ILogger<>), typeof(NullLogger<>));
        plugin.Configure(builder);
        var services = builder.Services.BuildServiceProvider();
        _services.Add(services);
        await plugin.StartAsync(context, CancellationToken.None);
        builder.RegisterAll(services, Capabilities);
    }
}
