using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using PluginHost.Plugins.Catalog.Sqlite;
using PluginHost.Plugins.Files.Local;
using PluginHost.Plugins.Imaging.Vips;
using PluginHost.Plugins.Library.Import.Paths;
using PluginHost.Plugins.Library.Index;
using PluginHost.Plugins.Library.Tests.Fakes;
using PluginHost.Plugins.Metadata.Standard;
using PluginHost.Plugins.Scorer.Quality;
using PluginHost.Plugins.Tagger.Metadata;
using PluginHost.Sdk;
using PluginHost.Sdk.Events;
using PluginHost.Sdk.Jobs;
using PluginHost.Sdk.Library;
using PluginHost.Sdk.Storage;

namespace PluginHost.Plugins.Library.Tests.Together;

/// <summary>The library over the built-in plugins that it runs over in a real host.</summary>
internal sealed class RealLibrary : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<(IPlugin Plugin, ServiceProvider Services)> _plugins = [];

    private RealLibrary()
    {
        Jobs = new FakeJobs(Capabilities, Clock);
        Context = new FakePluginContext(_folder.Path, Capabilities, Events, Jobs, Background, new FakePluginStorage(), Clock);
    }

    public FakeCapabilities Capabilities { get; } = new();

    public FakeClock Clock { get; } = new();

    public FakeEventBus Events { get; } = new();

    public FakeBackgroundWork Background { get; } = new();

    public FakeJobs Jobs { get; }

    public FakePluginContext Context { get; }

    public TemporaryFolder Files { get; } = new();

    /// <param name="more">Further plugins, for example decoders.</param>
    public static async Task<RealLibrary> StartAsync(params IPlugin[] more)
    {
        var library = new RealLibrary();
        foreach (var plugin in (IPlugin[])
        [
            new CatalogSqlitePlugin(), new FilesLocalPlugin(), new ImagingVipsPlugin(), new StandardMetadataPlugin(), new QualityPlugin(), new MetadataTaggerPlugin(), .. more, new LibraryPlugin(),
        ])
        {
            await library.AddAsync(plugin);
        }

        await library.Get<IndexBuilder>().LoadAsync(CancellationToken.None);
        return library;
    }

    public T Get<T>() where T : class => _plugins[^1].Services.GetRequiredService<T>();

    /// <summary>Of another plugin than the library.</summary>
    public T Get<T>(IPlugin plugin) where T : class => _plugins.Single(known => ReferenceEquals(known.Plugin, plugin)).Services.GetRequiredService<T>();

    public async Task<(JobRecord Job, ImportReport Report)> ImportAsync(params string[] paths)
    {
        using var lease = Capabilities.Rent<ILibrary>();
        var payload = JsonSerializer.Serialize(new { paths }, JsonSerializerOptions.Web);
        var started = await lease.Capability.ImportAsync(new LibraryImport(new CapabilityId(PathImporter.ImporterId), payload, "Import"), CancellationToken.None);
        return await EndAsync(started.Job!.Value);
    }

    /// <summary>An import that was started, once nothing runs any more.</summary>
    public async Task<(JobRecord Job, ImportReport Report)> EndAsync(JobId import)
    {
        await Jobs.SettleAsync();
        using var ledger = Capabilities.Rent<IImportLedger>();
        return ((await Jobs.GetAsync(import, CancellationToken.None))!, await ledger.Capability.ReadAsync(new ReadImportRequest(import, [], 0, 1000), CancellationToken.None));
    }

    public async Task<LibraryPage> QueryAsync(string q, string sort = "-imported")
    {
        using var lease = Capabilities.Rent<ILibrary>();
        var page = await lease.Capability.QueryAsync(new LibraryQuery(q) { Sort = sort, Limit = 500 }, CancellationToken.None);
        page.Refusal.ShouldBeNull(q);
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var (plugin, services) in Enumerable.Reverse(_plugins))
        {
            await plugin.StopAsync(CancellationToken.None);
            await services.DisposeAsync();
        }

        Files.Dispose();
        _folder.Dispose();
    }

    private async Task AddAsync(IPlugin plugin)
    {
        var builder = new FakePluginBuilder();
        builder.Services
            .AddSingleton<ICapabilities>(Capabilities)
            .AddSingleton<IEventBus>(Events)
            .AddSingleton<IJobQueue>(Jobs)
            .AddSingleton<IBackgroundWork>(Background)
            .AddSingleton(Context.Storage)
            .AddSingleton<IPluginContext>(Context)
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton(typeof(ILogger<>), typeof(NullLogger<>));
        plugin.Configure(builder);
        var services = builder.Services.BuildServiceProvider();
        _plugins.Add((plugin, services));
        await plugin.StartAsync(Context, CancellationToken.None);
        builder.RegisterAll(services, Capabilities);
    }
}
