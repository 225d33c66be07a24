namespace PluginHost.Benchmarks.Hosting;

/// <summary>Counts what a process has loaded that is not of its own program. Every load context that is alive has an assembly.</summary>
internal static class Assemblies
{
    public static async Task<int> CountAssembliesAsync(this HostProcess host, CancellationToken cancellationToken)
    {
        var metrics = await host.Owner.GetStringAsync("/metrics", cancellationToken);
        var line = metrics.Split('\n').Single(line => line.StartsWith("dotnet_assembly_count ", StringComparison.Ordinal));
        return (int)double.Parse(line.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture) - host.CountOwn();
    }

    /// <summary>Waits until the process has as many as before; answers how many it has more.</summary>
    public static async Task<int> MoreAssembliesAsync(this HostProcess host, int before, CancellationToken cancellationToken)
    {
        var more = 0;
        for (var i = 0; i < 300 && (i == 0 || more > 0); i++)
        {
            await Task.Delay(100, cancellationToken);
            more = await host.CountAssembliesAsync(cancellationToken) - before;
        }

        return Math.Max(0, more);
    }

    // What the program and its runtime load when they first need it, perhaps after many edits, is no context that stayed.
    private static int CountOwn(this HostProcess host) => File.ReadLines($"/proc/{host.Pid}/maps")
        .Where(line => line.EndsWith(".dll", StringComparison.Ordinal))
        .Select(line => line[line.IndexOf('/', StringComparison.Ordinal)..])
        .Distinct(StringComparer.Ordinal)
        .Count(file => !file.StartsWith(host.Home, StringComparison.Ordinal));
}
