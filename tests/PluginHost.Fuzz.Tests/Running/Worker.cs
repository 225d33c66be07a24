using System.Globalization;
using PluginHost.Fuzz.Tests.Seeds;
using PluginHost.Fuzz.Tests.Targets;

namespace PluginHost.Fuzz.Tests.Running;

/// <summary>The child process: runs cases one after the other and says which. It may die of any of them.</summary>
internal static class Worker
{
    public const string Verb = "fuzz-worker";

    /// <param name="seedFolder">Where the seeds are.</param>
    /// <param name="target">Name of the target.</param>
    /// <param name="seed">Of the run.</param>
    /// <param name="from">Number of the first case.</param>
    /// <param name="to">Number behind the last case.</param>
    /// <param name="step">From one case to the next: workers share the numbers out.</param>
    public static async Task<int> RunAsync(string seedFolder, string target, long seed, int from, int to, int step)
    {
        var entry = TargetList.Named(target);
        var seeds = SeedFolder.Read(seedFolder, entry.SeedGroups);
        var folder = Directory.CreateTempSubdirectory("pluginhost-fuzz-case-");
        await using var started = await entry.Start();
        using var unplanned = new UnplannedExceptions();
        for (var number = from; number < to; number += step)
        {
            var bytes = CaseFile.Make(target, seed, number, seeds);
            Say(WorkerMessages.Begin, number, "");
            unplanned.Take();
            await RunAsync(started, bytes, Directory.CreateDirectory(Path.Combine(folder.FullName, "case")), number, unplanned);
        }

        folder.Delete(recursive: true);
        Console.Out.WriteLine(WorkerMessages.Done);
        return 0;
    }

    private static async Task RunAsync(ITarget target, byte[] bytes, DirectoryInfo folder, int number, UnplannedExceptions unplanned)
    {
        try
        {
            await target.RunAsync(bytes, folder.FullName);
            if (unplanned.Take() is { } hidden)
            {
                Say(WorkerMessages.Found, number, hidden);
            }
        }
        catch (Exception exception)
        {
            Say(WorkerMessages.Found, number, WorkerMessages.OneLine(exception));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Say(string kind, int number, string what)
    {
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind}{number} {what.ReplaceLineEndings(" ")}"));
        Console.Out.Flush();
    }
}
