using System.Diagnostics;
using System.Text.Json;
using PluginHost.Benchmarks.Hosting;
using PluginHost.Benchmarks.Load;
using PluginHost.Benchmarks.Parts.Reload;
using PluginHost.Benchmarks.Report;

namespace PluginHost.Benchmarks.Parts.Scripts;

/// <summary>From a saved file to a filter that can be used.</summary>
internal sealed class ScriptPart : IPart
{
    private const string File = "bench.csx";
    private const string Small = SmallPlugin.Id;
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(4);

    public string Name => "scripts";

    public string Method =>
        "A file is written over in the scripts folder of a running host; it is usable when `GET /filters` shows the version of that text, asked again and again over one connection. "
        + "'From the cache' goes back to a text that was compiled before. A check is the editor's: over HTTP, compiled and not run. Then many edits one after the other, each awaited; memory is that of the process, contexts alive are the assemblies it has more than before besides those of the program and its runtime, "
        + "once a plugin was reloaded whose end the host proves by collecting. Searches are asked over HTTP in a generated library of 1,000,000 pictures, each time beside another condition that leaves every picture, so that no answer is remembered; "
        + "'first' is the very first time. Their yardstick is the same lambda, compiled with this benchmark, in the same loop on the same cores over arrays of the same values.";

    public async Task<IReadOnlyList<Finding>> RunAsync(Bench bench, CancellationToken cancellationToken)
    {
        using var folder = new TemporaryFolder();
        var home = folder.Sub("home");
        SmallPlugin.CopyTo(Path.Combine(home, "plugins", "small"));
        var (first, scripts) = ("", "");
        var findings = new List<Finding>();
        await using (var host = await HostProcess.StartAsync(home, cancellationToken))
        {
            scripts = (await host.GetAsync("scripts", cancellationToken)).GetProperty("folder").GetString()!;
            var cold = await SaveAsync(host, scripts, Text(0), first, cancellationToken);
            findings.Add(new Finding("saved to usable, first script of a process", cold.Milliseconds, "ms").Judged("script-cold"));
            var seen = cold.Version;
            var warm = new List<double>();
            for (var edit = 1; edit <= bench.Pick(60, 5); edit++)
            {
                var (time, version) = await SaveAsync(host, scripts, Text(edit), seen, cancellationToken);
                warm.Add(time);
                seen = version;
            }

            var usable = new Latencies(warm.Skip(bench.Pick(10, 1)));
            findings.Add(new Finding("saved to usable, warm", usable.Median, "ms") { Note = $"p99 {usable.P99:0.0} ms" }.Judged("script"));
            var cached = new List<double>();
            for (var edit = 1; edit <= bench.Pick(50, 4); edit++)
            {
                var (time, version) = await SaveAsync(host, scripts, Text(edit), seen, cancellationToken);
                cached.Add(time);
                seen = version;
            }

            var again = new Latencies(cached);
            findings.Add(new Finding("saved to usable, from the cache", again.Median, "ms") { Note = $"p99 {again.P99:0.0} ms" }.Judged("script-cached"));
            findings.Add(await CheckAsync(bench, host, cancellationToken));
            var before = host.Memory();

            // What a reload and its proof load once is there before anything is counted.
            await host.SendAsync(HttpMethod.Post, $"plugins/{Small}/reload", "{}", cancellationToken);
            await Task.Delay(Settled, cancellationToken);
            var assemblies = await host.CountAssembliesAsync(cancellationToken);
            var edits = bench.Pick(1_000, 20);
            for (var edit = 0; edit < edits; edit++)
            {
                (_, seen) = await SaveAsync(host, scripts, Text(10_000 + edit), seen, cancellationToken);
            }

            findings.Add(new Finding($"memory after {edits:N0} edits", host.Memory(), "MB") { Note = $"{before:0} MB before" });

            // A host at rest collects nothing: the latest versions are only seen to be gone when something makes it.
            await host.SendAsync(HttpMethod.Post, $"plugins/{Small}/reload", "{}", cancellationToken);
            findings.Add(new Finding("contexts alive", await host.MoreAssembliesAsync(assemblies, cancellationToken), "") { Note = $"after {edits:N0} edits" }.Judged("script-leaks"));
        }

        return [.. findings, .. await new SearchQuestions(bench).RunAsync(cancellationToken)];
    }

    private static async Task<Finding> CheckAsync(Bench bench, HostProcess host, CancellationToken cancellationToken)
    {
        var times = new List<double>();
        for (var edit = 0; edit < bench.Pick(120, 40); edit++)
        {
            var body = JsonSerializer.Serialize(new { name = File, source = Text(edit), run = false });
            var start = Stopwatch.GetTimestamp();
            await host.SendAsync(HttpMethod.Post, "scripts/check", body, cancellationToken);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        var checks = new Latencies(times.Skip(20));
        return new Finding("checked while somebody types", checks.Median, "ms") { Note = $"p99 {checks.P99:0.0} ms" }.Judged("script-check");
    }

    private static string Text(int edit) =>
        $"var amount = Slider(\"Amount\", {(edit % 100) / 100.0:0.00});\n// edit {edit}\nreturn image.Saturate(1 + amount / 4).Tint(Colour.Amber, amount / 8);\n";

    private static async Task<(double Milliseconds, string Version)> SaveAsync(HostProcess host, string folder, string text, string seen, CancellationToken cancellationToken)
    {
        var start = Stopwatch.GetTimestamp();
        await System.IO.File.WriteAllTextAsync(Path.Combine(folder, File), text, cancellationToken);
        while (Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(60))
        {
            var filters = await host.GetAsync("filters", cancellationToken);
            foreach (var filter in filters.GetProperty("items").EnumerateArray())
            {
                if (filter.GetProperty("script").GetString() == File && filter.GetProperty("version").GetString() is { } version && version != seen)
                {
                    return (Stopwatch.GetElapsedTime(start).TotalMilliseconds, version);
                }
            }
        }

        throw new TimeoutException($"'{File}' did not become usable.");
    }
}
