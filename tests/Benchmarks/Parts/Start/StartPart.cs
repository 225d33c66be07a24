using PluginHost.Benchmarks.Hosting;
using PluginHost.Benchmarks.Load;
using PluginHost.Benchmarks.Report;

namespace PluginHost.Benchmarks.Parts.Start;

/// <summary>From nothing to the first answer, and what an idle host holds.</summary>
internal sealed class StartPart : IPart
{
    public string Name => "start";

    public string Method =>
        "The real executable with all built-in plugins. 'First response' is the first HTTP answer of any kind after the process was started, 'active' the first in which all plugins are active, "
        + "'page' the first page of pictures. Medians of several starts; the first, with a cold file cache, apart. Memory is the resident set some seconds after the first page.";

    public async Task<IReadOnlyList<Finding>> RunAsync(Bench bench, CancellationToken cancellationToken)
    {
        using var folder = new TemporaryFolder();
        var findings = new List<Finding>();
        await MeasureAsync(bench, findings, "empty library", folder.Sub("home"), bench.Pick(7, 2), "start", "memory", cancellationToken);
        foreach (var size in bench.Pick<int[]>([100_000, 1_000_000], [20_000]))
        {
            await MeasureAsync(bench, findings, $"{size:N0} pictures", await GeneratedHome.GetAsync(bench, size, cancellationToken), bench.Pick(3, 1), null, null, cancellationToken);
        }

        return findings;
    }

    private static async Task MeasureAsync(
        Bench bench, List<Finding> findings, string what, string home, int starts, string? startBar, string? memoryBar, CancellationToken cancellationToken)
    {
        var (first, ready, page, memory) = (new List<double>(), new List<double>(), new List<double>(), new List<double>());
        for (var i = 0; i <= starts; i++)
        {
            await using var host = await HostProcess.StartAsync(home, cancellationToken);
            var index = await host.ForIndexAsync(cancellationToken);
            await Task.Delay(TimeSpan.FromSeconds(i == starts ? bench.Pick(8, 2) : 0), cancellationToken);
            first.Add(host.FirstResponse.TotalMilliseconds);
            ready.Add(host.Ready.TotalMilliseconds);
            page.Add((host.Ready + index).TotalMilliseconds);
            memory.Add(host.Memory());
        }

        findings.Add(new Finding($"{what}: first response", new Latencies(first.Skip(1)).Median, "ms") { Note = $"first start {first[0]:0} ms" }.Judged(startBar));
        findings.Add(new Finding($"{what}: all plugins active", new Latencies(ready.Skip(1)).Median, "ms"));
        findings.Add(new Finding($"{what}: first page", new Latencies(page.Skip(1)).Median, "ms"));
        findings.Add(new Finding($"{what}: idle memory", memory[^1], "MB").Judged(memoryBar));
    }
}
