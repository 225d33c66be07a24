using PluginHost.Plugins.Filters.Contract;
using PluginHost.Plugins.Filters.Runs;
using PluginHost.Plugins.Library.Tests.Together;
using PluginHost.Sdk;
using PluginHost.Sdk.Filters;
using PluginHost.Sdk.Jobs;
using PluginHost.Sdk.Library;
using PluginHost.Tests.Shared;

namespace PluginHost.Plugins.Filters.Tests;

/// <summary>The plugin over a real library, with filters that the test brings.</summary>
internal sealed class FilterHouse : IAsyncDisposable
{
    private readonly FiltersPlugin _plugin = new();
    private RealLibrary? _library;

    public RealLibrary Library => _library!;

    public static async Task<FilterHouse> StartAsync()
    {
        var house = new FilterHouse();
        house._library = await RealLibrary.StartAsync(house._plugin);
        return house;
    }

    public T Get<T>() where T : class => Library.Get<T>(_plugin);

    /// <summary>Brings a filter, in place of one with the same id.</summary>
    public FilterHouse Add(string id, IFilter filter, string version = "1.0", params string[] keys)
    {
        Library.Capabilities.Remove<IFilter>(new CapabilityId(id));
        Library.Capabilities.Add(filter, new CapabilityInfo(new CapabilityId(id), "filters.filter", id, new PluginId("test.filters"), version) { Keys = keys });
        return this;
    }

    /// <summary>Adds pictures of a size and answers them in order of id.</summary>
    public async Task<IReadOnlyList<PictureRecord>> ImportAsync(int count, int width = 64, int height = 48)
    {
        for (var i = 0; i < count; i++)
        {
            Library.Files.Write($"in/picture-{i}.png", TestPictures.Png(i + 1, width, height));
        }

        await Library.ImportAsync(Path.Combine(Library.Files.Path, "in"));
        return (await Library.QueryAsync("", "imported")).Items;
    }

    public async Task<(JobRecord Job, Sdk.Library.ImportReport Report)> RunAsync(IReadOnlyList<long> pictures, IReadOnlyList<Step> steps, RunOutput? output = null)
    {
        var (started, refusal) = await Get<RunStarter>().StartAsync(new RunRequest(pictures, null, steps, output), CancellationToken.None);
        refusal.ShouldBeNull(refusal?.ToString());
        return await EndAsync(started!.Job);
    }

    public Task<(JobRecord Job, Sdk.Library.ImportReport Report)> EndAsync(long job) => Library.EndAsync(new JobId(job));

    public async ValueTask DisposeAsync() => await Library.DisposeAsync();
}
