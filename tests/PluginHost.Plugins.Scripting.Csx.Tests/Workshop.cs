using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using PluginHost.Plugins.Scripting.Csx.Caching;
using PluginHost.Plugins.Scripting.Csx.Files;
using PluginHost.Plugins.Scripting.Csx.Serving;
using PluginHost.Plugins.Scripting.Csx.Sources;
using PluginHost.Plugins.Scripting.Csx.Tests.Fakes;
using PluginHost.Sdk;
using PluginHost.Sdk.Filters;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Scripting.Csx.Tests;

/// <summary>A folder of scripts that are served for real, in place of a host.</summary>
internal sealed class Workshop : IDisposable, IScriptNews
{
    private readonly TemporaryFolder _root = new();
    private readonly CancellationTokenSource _stopping = new();
    private readonly FakeLog<RetiredVersions> _log = new();
    private FolderWatch? _watch;
    private Task _watching = Task.CompletedTask;

    public Workshop()
    {
        Folder = new ScriptFolder(Directory.CreateDirectory(Path.Combine(_root.Path, "scripts")).FullName);
        Retired = new RetiredVersions(_log);
        Maker = new ScriptMaker(Folder, new ScriptCache(Path.Combine(_root.Path, "cache")));
        Host = new ScriptHost(Folder, new ScriptParts(Maker, Offers, Offers, new EngineVersions(Path.Combine(_root.Path, "versions.json"), TimeProvider.System), Retired), this);
    }

    public ScriptFolder Folder { get; }

    public FakeOffers Offers { get; } = new();

    public ScriptMaker Maker { get; }

    public RetiredVersions Retired { get; }

    public ScriptHost Host { get; }

    /// <summary>All that was told, in order.</summary>
    public ConcurrentQueue<ScriptStatus> News { get; } = [];

    public IReadOnlyCollection<string> Logged => _log.Lines;

    public string PathOf(string name) => Path.Combine(Folder.Path, name);

    public void Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
        File.WriteAllText(PathOf(name), text);
    }

    /// <summary>Writes a script and has it served.</summary>
    public async Task<ScriptStatus> Save(string name, string text)
    {
        Write(name, text);
        await Host.RefreshAsync([name], TestContext.Current.CancellationToken);
        return Host.Find(name).ShouldNotBeNull();
    }

    public async Task Delete(string name)
    {
        File.Delete(PathOf(name));
        await Host.RefreshAsync([name], TestContext.Current.CancellationToken);
    }

    /// <summary>Serves whatever happens in the folder from now on.</summary>
    public void Watch()
    {
        _watch = new FolderWatch(Folder.Path, names => _ = Host.RefreshAsync(names, _stopping.Token));
        _watching = _watch.RunAsync(_stopping.Token);
    }

    public async Task<ApplyFilterResult> Apply(string id, string arguments = "{}", CancellationToken cancellationToken = default)
    {
        using var lease = Offers.Rent<IFilter>(new CapabilityId(id));
        return await lease.Capability.ApplyAsync(new ApplyFilterRequest(Some.Image, arguments, Some.Facts), cancellationToken);
    }

    /// <summary>The one picture that a filter makes of <see cref="Some.Image"/>.</summary>
    public async Task<Image> Result(string id, string arguments = "{}")
    {
        var result = await Apply(id, arguments);
        result.Refusal.ShouldBeNull();
        return result.Outputs.ShouldHaveSingleItem().Image;
    }

    public IReadOnlyList<string> Filters => [.. Offers.List<IFilter>().Select(info => info.Id.Value)];

    /// <summary>Holds when no former version is in memory.</summary>
    public async Task ShouldForgetFormerVersions()
    {
        await Eventually.Holds(
            () =>
            {
                GC.Collect();
                GC.WaitForPendingFinalizers();
                return Retired.InMemory.Count == 0;
            },
            () => string.Join(", ", Retired.InMemory));
    }

    void IScriptNews.Changed(ScriptStatus status) => News.Enqueue(status);

    public void Dispose()
    {
        _stopping.Cancel();
        _watching.ContinueWith(static _ => { }, TaskScheduler.Default);
        _watch?.Dispose();
        Maker.Dispose();
        _stopping.Dispose();
        _root.Dispose();
    }
}
