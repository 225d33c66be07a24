using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging.Abstractions;
using PluginHost.EndToEnd.Tests.Hosting;
using PluginHost.Runtime;
using PluginHost.Runtime.Lifecycle;
using PluginHost.Sdk;
using PluginHost.Sdk.Events;
using PluginHost.Sdk.Jobs;
using PluginHost.Web;

namespace PluginHost.EndToEnd.Tests;

/// <summary>The promise this project stands for, over real sockets: reloading loses no request, keeps no old code and does not grow.</summary>
[Collection(nameof(AloneInTheProcess))]
public sealed class ThousandReloadsTests : IDisposable
{
    private const int WarmUp = 100;

    // The history of events grows until it is full, which is no leak: full before it is measured.
    private const int SmallHistory = 200;
    private const int Reloads = 1000;
    private static readonly PluginId Healthy = new("fixtures.healthy");
    private readonly TemporaryFolder _folder = new();
    private readonly ConcurrentQueue<string> _failures = new();
    private PluginHostServices? _services;
    private int _proved;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Reload_AThousandTimesUnderLoad_FailsNoRequestKeepsNoContextAndDoesNotGrow()
    {
        PluginFolder.Install(_folder.Sub("user"), "Healthy");
        await using var app = PluginHostWebApp.Create(new WebHostOptions { Port = 0, WebRoot = _folder.Sub("web"), Version = "1.0.0", LocalToken = "reload-token", RateLimit = new RateLimitOptions { Enabled = false }, Events = new EventStreamOptions { Buffer = SmallHistory } }, MakeRuntime, NullLoggerFactory.Instance);
        await app.StartAsync(CancellationToken.None);
        await app.Loaded;
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls[0]) };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "reload-token");
        using var stop = new CancellationTokenSource();
        var load = Task.WhenAll(Enumerable.Range(0, 3).Select(_ => RequestAsync(client, stop.Token)).Append(WorkAsync(client, stop.Token)));

        await ReloadAsync(app.Runtime, WarmUp);
        await ProvedAsync(WarmUp);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        await ReloadAsync(app.Runtime, Reloads);
        await ProvedAsync(WarmUp + Reloads);
        var after = GC.GetTotalMemory(forceFullCollection: true);
        await stop.CancelAsync();
        var requests = (await load).Sum();

        _failures.ShouldBeEmpty();
        requests.ShouldBeGreaterThan(Reloads);
        (after / (double)before).ShouldBeLessThan(1.05, $"{before} bytes before, {after} after");
        app.Runtime.Find(Healthy)!.State.ShouldBe(PluginState.Active);
        AppDomain.CurrentDomain.GetAssemblies().Count(assembly => assembly.GetName().Name == "Fixtures.Healthy").ShouldBe(1);
    }

    // The stores are the real ones: jobs and settings are written while the plugin comes and goes.
    private IPluginRuntime MakeRuntime(PluginHostServices services, IReadOnlyList<IActivationParticipant> participants, IReadOnlyList<IPluginObserver> observers)
    {
        _services = services;
        PluginFolder.CopyBuiltIn("PluginHost.Plugins.Catalog.Sqlite", _folder.Sub("builtin", "catalog"));
        return new PluginRuntime(
            new PluginRuntimeOptions
            {
                BuiltInFolder = _folder.Sub("builtin"),
                UserFolder = _folder.Sub("user"),
                ShadowFolder = _folder.Sub("shadow"),
                DataFolder = _folder.Sub("data"),
                CacheFolder = _folder.Sub("cache"),
                SettingsFolder = _folder.Sub("settings"),
                StateFolder = _folder.Sub("state"),
                LibraryFolder = _folder.Sub("library"),
                ProofDelay = TimeSpan.FromMilliseconds(200),
                WatchUserFolder = false,
                GuardProcessState = false,
            },
            services, participants, [.. observers, new ProofCounter(() => Interlocked.Increment(ref _proved))]);
    }

    private static async Task ReloadAsync(IPluginRuntime runtime, int times)
    {
        for (var round = 0; round < times; round++)
        {
            (await runtime.ReloadAsync(Healthy, "test", CancellationToken.None)).Problem.ShouldBeNull();
        }
    }

    private async Task<int> RequestAsync(HttpClient client, CancellationToken stop)
    {
        var count = 0;
        while (!stop.IsCancellationRequested)
        {
            using var response = await client.GetAsync("/api/v1/plugins/fixtures.healthy/x/state", CancellationToken.None);
            var body = await response.Content.ReadAsStringAsync(CancellationToken.None);
            if (!response.IsSuccessStatusCode || !body.Contains("\"word\":", StringComparison.Ordinal))
            {
                _failures.Enqueue($"{(int)response.StatusCode} {body}");
            }

            count++;

            // Callers that spin would leave a small machine no time for the reloads.
            await Task.Delay(5, CancellationToken.None);
        }

        return count;
    }

    /// <summary>Jobs, events and settings, now and then.</summary>
    private async Task<int> WorkAsync(HttpClient client, CancellationToken stop)
    {
        var count = 0;
        while (!stop.IsCancellationRequested)
        {
            _services!.Events.Publish(new NewEvent("test.load"));
            await _services.Jobs.EnqueueAsync(new NewJob("fixtures.healthy.work", "Load", "{}") { UniqueKey = "load" }, CancellationToken.None);
            var settings = new JsonObject { ["values"] = new JsonObject { ["word"] = $"word{count % 7}" } };
            using var content = new StringContent(settings.ToJsonString(), Encoding.UTF8, "application/json");
            using var response = await client.PutAsync("/api/v1/plugins/fixtures.healthy/settings", content, CancellationToken.None);
            if (!response.IsSuccessStatusCode)
            {
                _failures.Enqueue($"settings: {(int)response.StatusCode} {await response.Content.ReadAsStringAsync(CancellationToken.None)}");
            }

            count++;
            await Task.Delay(50, CancellationToken.None);
        }

        return count;
    }

    private async Task ProvedAsync(int count)
    {
        for (var round = 0; round < 600 && Volatile.Read(ref _proved) < count; round++)
        {
            await Task.Delay(50);
        }

        _proved.ShouldBe(count, "every old context is proved dead");
    }

    private sealed class ProofCounter(Action proved) : IPluginObserver
    {
        private readonly HashSet<DateTimeOffset> _seen = [];

        // Under the record's lock, so one at a time.
        public void OnChanged(PluginSnapshot plugin)
        {
            foreach (var _ in plugin.Transitions.Where(report => plugin.Id == Healthy && report.Unload == UnloadProof.Proved && _seen.Add(report.At)))
            {
                proved();
            }
        }
    }
}
