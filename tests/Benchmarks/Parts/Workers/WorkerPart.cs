using System.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;
using PluginHost.Benchmarks.Load;
using PluginHost.Benchmarks.Report;
using PluginHost.Runtime;
using PluginHost.Runtime.Tests.Hosting;
using PluginHost.Sdk;
using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Library;
using PluginHost.Sdk.Tagging;

namespace PluginHost.Benchmarks.Parts.Workers;

/// <summary>What it costs that a plugin runs in a process of its own.</summary>
internal sealed class WorkerPart : IPart
{
    private const string Plugin = "fixtures.worker";
    private const int Rounds = 7;
    private const int PictureBytes = 48_000_000;

    public string Name => "worker";

    public string Method =>
        "The same tagger in this process and in a worker, both behind the fence; one call at a time. The picture is 48 MB of pixels that the tagger does not read, so that what is measured is how they get there. "
        + $"{Rounds} rounds in turns, medians.";

    public async Task<IReadOnlyList<Finding>> RunAsync(Bench bench, CancellationToken cancellationToken)
    {
        using var folder = new TemporaryFolder();
        await using var here = await StartAsync(folder.Sub("here"), PluginLoadMode.Pinned, cancellationToken);
        await using var there = await StartAsync(folder.Sub("there"), PluginLoadMode.Worker, cancellationToken);
        var picture = new PixelBuffer(4000, 4000, SampleChannels.Rgb, new byte[PictureBytes]);
        return
        [
            (await CompareAsync("small call", here, there, pixels: null, bench.Pick(5_000, 500), cancellationToken)).Judged("worker"),
            await CompareAsync("call with a picture of 48 MB", here, there, picture, bench.Pick(50, 10), cancellationToken),
        ];
    }

    private static async Task<Finding> CompareAsync(string what, PluginRuntime here, PluginRuntime there, PixelBuffer? pixels, int calls, CancellationToken cancellationToken)
    {
        var request = new TagRequest([new PictureSample(new PictureFacts("echo done", "jpeg", 4000, 4000, 1), pixels)]);
        var (ours, theirs) = (new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            ours.Add(await TimeAsync(there, request, calls, cancellationToken));
            theirs.Add(await TimeAsync(here, request, calls, cancellationToken));
        }

        // The first rounds compile.
        return new Finding(what, new Latencies(ours.Skip(2)).Median, "us") { Yardstick = new Latencies(theirs.Skip(2)).Median };
    }

    private static async Task<double> TimeAsync(PluginRuntime runtime, TagRequest request, int calls, CancellationToken cancellationToken)
    {
        using var lease = runtime.Capabilities.Rent<ITagger>();
        var start = Stopwatch.GetTimestamp();
        for (var call = 0; call < calls; call++)
        {
            await lease.Capability.TagAsync(request, cancellationToken);
        }

        return Stopwatch.GetElapsedTime(start).TotalMicroseconds / calls;
    }

    private static async Task<PluginRuntime> StartAsync(string root, PluginLoadMode mode, CancellationToken cancellationToken)
    {
        var options = new PluginRuntimeOptions
        {
            BuiltInFolder = Path.Combine(root, "builtin"),
            UserFolder = Path.Combine(root, "user"),
            ShadowFolder = Path.Combine(root, "shadow"),
            DataFolder = Path.Combine(root, "data"),
            CacheFolder = Path.Combine(root, "cache"),
            SettingsFolder = Path.Combine(root, "settings"),
            StateFolder = Path.Combine(root, "state"),
            LibraryFolder = Path.Combine(root, "library"),
            WatchUserFolder = false,
            LoadModes = new Dictionary<string, PluginLoadMode> { [Plugin] = mode },
        };
        Install(Path.Combine(options.BuiltInFolder, "worker"));
        var runtime = new PluginRuntime(options, new PluginHostServices(new RecordingBus(), new RecordingQueue(), NullLoggerFactory.Instance, TimeProvider.System), [], []);
        await runtime.StartAsync(cancellationToken);
        return runtime;
    }

    private static void Install(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var file in Directory.GetFiles(Path.Combine(Bench.FixturesDirectory, "Fixtures.Worker")))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }
    }
}
