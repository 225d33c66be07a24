using System.Globalization;
using PluginHost.Fuzz.Tests.Seeds;
using PluginHost.Fuzz.Tests.Targets;

namespace PluginHost.Fuzz.Tests.Running;

/// <summary>Runs cases of targets in workers, starts a new worker after each that died, and keeps the files that did it.</summary>
/// <param name="seedFolder">The seeds, already written.</param>
/// <param name="keep">Where files of findings go.</param>
internal sealed class FuzzRun(string seedFolder, string keep)
{
    private const int MostFindings = 500, MostFilesOfACause = 3;

    private readonly Lock _lock = new();
    private readonly List<Finding> _findings = [];

    public IReadOnlyList<Finding> Findings
    {
        get
        {
            lock (_lock)
            {
                return [.. _findings];
            }
        }
    }

    /// <summary>Runs the cases from one number up to another, shared out over workers.</summary>
    public Task RunAsync(string target, long seed, int from, int to, int workers, CancellationToken cancellationToken) =>
        Task.WhenAll(Enumerable.Range(0, workers).Select(worker => RunWorkersAsync(target, seed, from + worker, to, workers, cancellationToken)));

    private async Task RunWorkersAsync(string target, long seed, int from, int to, int step, CancellationToken cancellationToken)
    {
        var next = from;
        while (next < to && !cancellationToken.IsCancellationRequested && Findings.Count < MostFindings)
        {
            using var worker = new WorkerProcess([seedFolder, target, Text(seed), Text(next), Text(to), Text(step)]);
            await worker.WatchAsync(cancellationToken);
            foreach (var (number, what) in worker.Found)
            {
                Keep(target, seed, number, what);
            }

            if (worker.Killer is not { } killer)
            {
                return;
            }

            next = killer < 0 ? to : killer + step;
        }
    }

    private void Keep(string target, long seed, int number, string what)
    {
        var finding = new Finding(target, seed, number, what, Path.Combine(keep, $"{target}-{Text(seed)}-{Text(number)}"));
        lock (_lock)
        {
            _findings.Add(finding);
            if (number < 0 || _findings.Count(other => other.Cause == finding.Cause) > MostFilesOfACause)
            {
                return;
            }
        }

        Directory.CreateDirectory(keep);
        File.WriteAllBytes(finding.File, CaseFile.Make(target, seed, number, SeedFolder.Read(seedFolder, TargetList.Named(target).SeedGroups)));
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
