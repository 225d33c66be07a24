using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using PluginHost.Plugins.Library.Import.Paths;
using PluginHost.Plugins.Library.Index;
using PluginHost.Plugins.Library.Tests.Fakes;
using PluginHost.Sdk;
using PluginHost.Sdk.Events;
using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Jobs;
using PluginHost.Sdk.Library;
using PluginHost.Sdk.Settings;
using PluginHost.Sdk.Storage;

namespace PluginHost.Plugins.Library.Tests;

/// <summary>The whole plugin, configured as the host does it, over fakes of every other one.</summary>
internal sealed class TestLibrary : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ServiceProvider _services;

    public TestLibrary(Action<FakeCapabilities>? more = null)
    {
        Ledger = new FakeLedger();
        Catalog = new FakeCatalog(Ledger, Clock);
        Blobs = new FakeBlobStore(Path.Combine(_folder.Path, "library"));
        Jobs = new FakeJobs(Capabilities, Clock);
        Context = new FakePluginContext(_folder.Path, Capabilities, Events, Jobs, Background, Storage, Clock);
        Capabilities
            .Add<ICatalog>(Catalog, "test.catalog")
            .Add<IImportLedger>(Ledger, "test.catalog")
            .Add<IJobStore>(Jobs, "test.catalog")
            .Add<IBlobStore>(Blobs, "test.files")
            .Add<IImageEngine>(Engine, "test.images");
        more?.Invoke(Capabilities);

        var builder = new FakePluginBuilder();
        builder.Services
            .AddSingleton<ICapabilities>(Capabilities)
            .AddSingleton<IEventBus>(Events)
            .AddSingleton<IJobQueue>(Jobs)
            .AddSingleton<IBackgroundWork>(Background)
            .AddSingleton<IPluginStorage>(Storage)
            .AddSingleton<IPluginContext>(Context)
            .AddSingleton<ISettings<LibraryOptions>>(Settings)
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton(typeof(ILogger<>), typeof(NullLogger<>));
        new LibraryPlugin().Configure(builder);
        _services = builder.Services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true });
        builder.RegisterAll(_services, Capabilities);
    }

    public FakeCapabilities Capabilities { get; } = new();

    public FakeClock Clock { get; } = new();

    public FakeLedger Ledger { get; }

    public FakeCatalog Catalog { get; }

    public FakeBlobStore Blobs { get; }

    public FakeImageEngine Engine { get; } = new();

    public FakeEventBus Events { get; } = new();

    public FakeJobs Jobs { get; }

    public FakeBackgroundWork Background { get; } = new();

    public FakePluginStorage Storage { get; } = new();

    public FakePluginContext Context { get; }

    public FakeSettings Settings { get; } = new();

    public TemporaryFolder Files { get; } = new();

    public string UploadsFolder => Path.Combine(Context.LibraryFolder, ".uploads");

    public T Get<T>() where T : class => _services.GetRequiredService<T>();

    /// <summary>Reads the catalogue into the index.</summary>
    public async Task<TestLibrary> LoadAsync()
    {
        await Get<IndexBuilder>().LoadAsync(CancellationToken.None);
        return this;
    }

    /// <summary>Imports paths to the end of the first attempt.</summary>
    public async Task<JobRecord> ImportAsync(params string[] paths)
    {
        using var lease = Capabilities.Rent<ILibrary>();
        var payload = JsonSerializer.Serialize(new { paths, mode = "copy" }, JsonSerializerOptions.Web);
        var started = await lease.Capability.ImportAsync(new LibraryImport(new CapabilityId(PathImporter.ImporterId), payload, "Import"), CancellationToken.None);
        started.Refusal.ShouldBeNull();
        if (!Jobs.IsPaused)
        {
            await Jobs.WaitAsync(started.Job!.Value, TimeSpan.FromSeconds(60), CancellationToken.None);
        }

        return (await Jobs.GetAsync(started.Job!.Value, CancellationToken.None))!;
    }

    public IReadOnlyList<(string Name, ImportOutcome Outcome, string? Code)> Lines(JobId job) =>
        [.. Ledger.Items.Where(item => item.Item.Import == job).OrderBy(item => item.Name, StringComparer.Ordinal).Select(item => (item.Name, item.Outcome, item.Refusal?.Code))];

    public async ValueTask DisposeAsync()
    {
        await Background.Stopping.CancelAsync();
        try
        {
            await Background.SettleAsync();
        }
        catch (OperationCanceledException)
        {
        }

        await _services.DisposeAsync();
        Files.Dispose();
        _folder.Dispose();
    }
}
