using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using PluginHost.Plugins.Catalog.Sqlite;
using PluginHost.Plugins.Library.Index;
using PluginHost.Plugins.Library.Index.Memberships;
using PluginHost.Plugins.Library.Index.Snapshots;
using PluginHost.Plugins.Library.Index.Sorting;
using PluginHost.Plugins.Library.Query;
using PluginHost.Plugins.Library.Searching;
using PluginHost.Plugins.Library.Tests.Fakes;
using PluginHost.Plugins.Library.Words;
using PluginHost.Plugins.Library.Words.Storage;
using PluginHost.Plugins.Library.Words.Upkeep;
using PluginHost.Sdk;
using PluginHost.Sdk.Library;
using PluginHost.Sdk.Scoring;

namespace PluginHost.Plugins.Library.Tests.Index.Stored;

/// <summary>The index over a real database file, as from one start of the host to its stop.</summary>
internal sealed class StoredLibrary : IAsyncDisposable
{
    private readonly CatalogSqlitePlugin _plugin = new();
    private ServiceProvider? _services;

    private StoredLibrary(string root)
    {
        Context = new FakePluginContext(root, Capabilities, new FakeEventBus(), new FakeJobs(Capabilities, Clock), new FakeBackgroundWork(), new FakePluginStorage(), Clock);
        var words = new WordIndex();
        Index = new InMemoryPictureIndex(new WordSearch(words), words, new WideTextReader(Capabilities, NullLogger<WideTextReader>.Instance), new SearchAsker(Capabilities), new IndexReadiness());
        Collections = new CollectionReader(Capabilities, Index);
        Store = new SnapshotStore(Context, NullLogger<SnapshotStore>.Instance);
        Builder = new IndexBuilder(Capabilities, Index, Store, new WordLoader(Capabilities, words, new WordStore(Context, Context.Storage, NullLogger<WordStore>.Instance)), Collections);
        Database = Path.Combine(Context.LibraryFolder, "library.db");
        SnapshotFile = Path.Combine(Context.CacheFolder, SnapshotFormat.FileName);
    }

    public FakeCapabilities Capabilities { get; } = new();

    public FakeClock Clock { get; } = new();

    public FakePluginContext Context { get; }

    public InMemoryPictureIndex Index { get; }

    public CollectionReader Collections { get; }

    public SnapshotStore Store { get; }

    public IndexBuilder Builder { get; }

    public string Database { get; }

    public string SnapshotFile { get; }

    public ICollections CollectionCatalog => Capabilities.Rent<ICollections>().Capability;

    public ICatalog Catalog => Capabilities.Rent<ICatalog>().Capability;

    public static async Task<StoredLibrary> StartAsync(string root)
    {
        var library = new StoredLibrary(root);
        library.Capabilities.Add<IScorer>(
            new FakeScorer(), new CapabilityInfo(new CapabilityId("test.scorer"), "scoring.scorer", "Scorer", new PluginId("test.plugin"), "1.0") { Columns = [new ScoreColumn("sharp", "Sharp", 0, 1)] });
        var builder = new FakePluginBuilder();
        builder.Services.AddSingleton<IPluginContext>(library.Context).AddSingleton<TimeProvider>(library.Clock);
        library._plugin.Configure(builder);
        library._services = builder.Services.BuildServiceProvider();
        await library._plugin.StartAsync(library.Context, CancellationToken.None);
        builder.RegisterAll(library._services, library.Capabilities);
        await library.Builder.LoadAsync(CancellationToken.None);
        return library;
    }

    public async Task SaveAsync()
    {
        (await Builder.CatchUpAsync(CancellationToken.None)).ShouldBeTrue();
        Store.Write(Index.Current!, Builder.Position!);
    }

    public BoundQuery Bind(string text) => new QueryBinder(new ScoreColumns(Capabilities), new PictureSearches(Capabilities), Clock).Bind(text) is { Query: { } query } ? query : throw new ArgumentException(text);

    public static SortSpec Sort(string text) => new([.. text.Split(',').Select(part => new SortTerm(part.TrimStart('-'), part.StartsWith('-')))]);

    public async ValueTask DisposeAsync()
    {
        await _plugin.StopAsync(CancellationToken.None);
        await _services!.DisposeAsync();
    }
}
