using PluginHost.Benchmarks.Hosting;
using PluginHost.Benchmarks.Report;

namespace PluginHost.Benchmarks.Parts.Reload;

/// <summary>Every plugin that can be reloaded, one after the other, each a thousand times in the same process.</summary>
internal sealed class EachReloadPart : IPart
{
    public string Name => "reloads";

    public string Method =>
        "Every reloadable plugin that comes with the host, the samples, what the template of plugins makes with all capabilities, and the fixture are reloaded 1,000 times over HTTP in one process, after all were reloaded 100 times to warm up. "
        + "Contexts alive are the assemblies the process has more than before; growth is the resident set after the last three tenths of the reloads against after the first three, medians.";

    public async Task<IReadOnlyList<Finding>> RunAsync(Bench bench, CancellationToken cancellationToken)
    {
        using var folder = new TemporaryFolder();
        var home = folder.Sub("home");
        SmallPlugin.CopyTo(Path.Combine(home, "plugins", "small"));
        await new AuthoredPlugins(folder, Path.Combine(home, "plugins")).AddAsync(cancellationToken);
        await using var host = await HostProcess.StartAsync(home, cancellationToken);
        await host.ForIndexAsync(cancellationToken);
        var findings = new List<Finding>();
        var plugins = await ReloadableAsync(host, cancellationToken);
        foreach (var plugin in plugins)
        {
            await new Reloads(host, plugin).RunAsync(bench.Pick(100, 10), cancellationToken);
        }

        foreach (var plugin in plugins)
        {
            bench.Say(plugin);
            findings.AddRange(await ReloadAsync(bench, host, plugin, cancellationToken));
        }

        return findings;
    }

    private static async Task<IReadOnlyList<string>> ReloadableAsync(HostProcess host, CancellationToken cancellationToken) =>
        [.. (await host.GetAsync("plugins", cancellationToken)).GetProperty("items").EnumerateArray()
            .Where(plugin => plugin.GetProperty("loadMode").GetString() == "reloadable" && plugin.GetProperty("state").GetString() == "active")
            .Select(plugin => plugin.GetProperty("id").GetString()!).Order(StringComparer.Ordinal)];

    private static async Task<IReadOnlyList<Finding>> ReloadAsync(Bench bench, HostProcess host, string plugin, CancellationToken cancellationToken)
    {
        var reloads = new Reloads(host, plugin);
        await reloads.RunAsync(bench.Pick(1000, 30), cancellationToken);
        return
        [
            new Finding($"{plugin}: a reload", reloads.Answered.Median, "ms") { Note = $"p99 {reloads.Answered.P99:0.0} ms" }.Judged("reload"),
            new Finding($"{plugin}: contexts alive", await reloads.AliveAsync(cancellationToken), "").Judged("reload-leaks"),
            new Finding($"{plugin}: growth of memory", reloads.Growth, "x") { Note = $"{host.Memory():0} MB at the end" }.Judged("reload-growth"),
        ];
    }
}
