using System.Globalization;
using PluginHost.Benchmarks.Hosting;

namespace PluginHost.Benchmarks.Parts.Queries;

/// <summary>What the server says that requests took inside it, from its own metrics.</summary>
/// <param name="Seconds">Of all requests so far.</param>
/// <param name="Count">How many.</param>
internal readonly record struct ServerTime(double Seconds, double Count)
{
    private const string Metric = "pluginhost_http_request_duration_seconds";

    public static async Task<ServerTime> ReadAsync(HostProcess host, CancellationToken cancellationToken)
    {
        var lines = (await host.Owner.GetStringAsync("/metrics", cancellationToken)).Split('\n').Where(line => line.Contains("/api/v1/", StringComparison.Ordinal)).ToArray();
        return new ServerTime(Sum(lines, Metric + "_sum"), Sum(lines, Metric + "_count"));
    }

    /// <summary>Mean milliseconds of the requests between.</summary>
    public double MeanSince(ServerTime earlier) => (Seconds - earlier.Seconds) * 1000 / Math.Max(1, Count - earlier.Count);

    private static double Sum(IEnumerable<string> lines, string name) =>
        lines.Where(line => line.StartsWith(name, StringComparison.Ordinal)).Sum(line => double.Parse(line[(line.LastIndexOf(' ') + 1)..], CultureInfo.InvariantCulture));
}
