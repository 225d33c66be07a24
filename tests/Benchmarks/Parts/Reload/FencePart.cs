using System.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;
using PluginHost.Benchmarks.Load;
using PluginHost.Benchmarks.Report;
using PluginHost.Runtime;
using PluginHost.Runtime.Tests.Hosting;
using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Library;
using PluginHost.Sdk.Tagging;

namespace PluginHost.Benchmarks.Parts.Reload;

/// <summary>What it costs that a call goes through the plugin boundary.</summary>
internal sealed class FencePart : IPart
{
    private const int Rounds = 9;

    private static readonly TagRequest Nothing = new([]);
    private static readonly TagRequest Something = new([new PictureSample(new PictureFacts("a.png", "png", 1, 1, 1), null)]);

    public string Name => "fence";

    public string Method =>
        "In this process: a tagger that does nothing, called directly and through a lease of the runtime (deadline, cancellation, exception capture, duration histogram, breaker). "
        + $"{Rounds} rounds in turns, medians of nanoseconds a call; the direct call is of the same code in the host's own context.";

    public async Task<IReadOnlyList<Finding>> RunAsync(Bench bench, CancellationToken cancellationToken)
    {
        using var folder = new TemporaryFolder();
        SmallPlugin.CopyTo(Path.Combine(folder.Sub("builtin"), "small"));
        await using var runtime = new PluginRuntime(Options(folder), new PluginHostServices(new RecordingBus(), new RecordingQueue(), NullLoggerFactory.Instance, TimeProvider.System), [], []);
        await runtime.StartAsync(cancellationToken);
        var calls = bench.Pick(300_000, 30_000);
        using var lease = runtime.Capabilities.Rent<ITagger>();
        var direct = new DirectTagger();
        return
        [
            await CompareAsync("call that answers at once", calls, Nothing, lease.Capability, direct, cancellationToken),
            await CompareAsync("call that answers later", calls / 3, Something, lease.Capability, direct, cancellationToken),
            await CompareRentAsync(calls, runtime, direct, cancellationToken),
        ];
    }

    private static async Task<Finding> CompareAsync(string what, int calls, TagRequest request, ITagger fenced, ITagger direct, CancellationToken cancellationToken)
    {
        var (ours, theirs) = (new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            ours.Add(await TimeAsync(calls, () => fenced.TagAsync(request, cancellationToken)));
            theirs.Add(await TimeAsync(calls, () => direct.TagAsync(request, cancellationToken)));
        }

        return new Finding(what, new Latencies(ours.Skip(2)).Median, "ns") { Yardstick = new Latencies(theirs.Skip(2)).Median };
    }

    private static async Task<Finding> CompareRentAsync(int calls, PluginRuntime runtime, ITagger direct, CancellationToken cancellationToken)
    {
        var (ours, theirs) = (new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            ours.Add(await TimeAsync(calls, () =>
            {
                using var lease = runtime.Capabilities.Rent<ITagger>();
                return lease.Capability.TagAsync(Nothing, cancellationToken);
            }));
            theirs.Add(await TimeAsync(calls, () => direct.TagAsync(Nothing, cancellationToken)));
        }

        return new Finding("lease rented for one call", new Latencies(ours.Skip(2)).Median, "ns") { Yardstick = new Latencies(theirs.Skip(2)).Median };
    }

    private static async Task<double> TimeAsync(int calls, Func<ValueTask<TagResult>> call)
    {
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < calls; i++)
        {
            await call();
        }

        return Stopwatch.GetElapsedTime(start).TotalNanoseconds / calls;
    }

    private static PluginRuntimeOptions Options(TemporaryFolder folder) => new()
    {
        BuiltInFolder = folder.Sub("builtin"),
        UserFolder = folder.Sub("user"),
        ShadowFolder = folder.Sub("shadow"),
        DataFolder = folder.Sub("data"),
        CacheFolder = folder.Sub("cache"),
        SettingsFolder = folder.Sub("settings"),
        StateFolder = folder.Sub("state"),
        LibraryFolder = folder.Sub("library"),
        WatchUserFolder = false,
    };
}
