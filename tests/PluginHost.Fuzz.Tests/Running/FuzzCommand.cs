using System.Diagnostics;
using PluginHost.Fuzz.Tests.Seeds;
using PluginHost.Fuzz.Tests.Targets;

namespace PluginHost.Fuzz.Tests.Running;

/// <summary>The longer run: rounds of all targets, each with numbers of its own, until the time is over. Its exit code is the number of causes found.</summary>
internal static class FuzzCommand
{
    public const string Verb = "fuzz";

    private const int Round = 2_000;

    public static async Task<int> RunAsync(IReadOnlyList<string> arguments)
    {
        var options = FuzzOptions.Parse(arguments);
        var targets = TargetList.All.Where(target => options.Targets.Count == 0 || options.Targets.Contains(target.Name)).ToList();
        if (options.File is { } file)
        {
            return await RunFileAsync(targets, file);
        }

        var seeds = Directory.CreateTempSubdirectory("pluginhost-fuzz-seeds-");
        await SeedFolder.WriteAsync(seeds.FullName, options.Corpus);
        using var over = new CancellationTokenSource(TimeSpan.FromMinutes(options.Minutes));
        var run = new FuzzRun(seeds.FullName, options.Keep);
        var clock = Stopwatch.StartNew();
        for (var from = 0; !over.IsCancellationRequested; from += Round)
        {
            foreach (var target in targets.TakeWhile(_ => !over.IsCancellationRequested))
            {
                await run.RunAsync(target.Name, options.Seed, from, from + Round, options.Workers, over.Token);
                Console.WriteLine($"{clock.Elapsed:mm\\:ss} {target.Name} up to case {from + Round}: {run.Findings.Count} findings");
            }
        }

        seeds.Delete(recursive: true);
        var causes = run.Findings.GroupBy(finding => finding.Cause).ToList();
        foreach (var cause in causes)
        {
            Console.WriteLine($"{cause.Count()} x {cause.First()}");
        }

        return causes.Count;
    }

    private static async Task<int> RunFileAsync(List<TargetEntry> targets, string file)
    {
        foreach (var target in targets)
        {
            await using var started = await target.Start();
            using var unplanned = new UnplannedExceptions();
            var folder = Directory.CreateTempSubdirectory("pluginhost-fuzz-file-");
            await started.RunAsync(await File.ReadAllBytesAsync(file), folder.FullName);
            folder.Delete(recursive: true);
            Console.WriteLine($"{target.Name}: {unplanned.Take() ?? "as it should be"}");
        }

        return 0;
    }
}
