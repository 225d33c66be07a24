using System.Diagnostics;

namespace PluginHost.Benchmarks.Load;

/// <summary>Keeps a number of connections busy for a time.</summary>
internal static class Loader
{
    public static async Task<LoadResult> RunAsync(Uri server, IReadOnlyList<byte[]> requests, int expected, int connections, TimeSpan time, CancellationToken cancellationToken)
    {
        var end = Stopwatch.GetTimestamp() + (long)(time.TotalSeconds * Stopwatch.Frequency);
        var watch = Stopwatch.StartNew();
        var lanes = await Task.WhenAll(Enumerable.Range(0, connections).Select(lane => Task.Run(() => RunLaneAsync(server, requests, expected, lane, end, cancellationToken), cancellationToken)));
        var seconds = watch.Elapsed.TotalSeconds;
        var latencies = new Latencies(lanes.SelectMany(lane => lane.Latencies));
        return new LoadResult(latencies.Count / seconds, latencies, lanes.Sum(lane => lane.Failures));
    }

    private static async Task<(List<double> Latencies, int Failures)> RunLaneAsync(
        Uri server, IReadOnlyList<byte[]> requests, int expected, int lane, long end, CancellationToken cancellationToken)
    {
        var (latencies, failures) = (new List<double>(), 0);
        using var connection = await RawConnection.OpenAsync(server, cancellationToken);
        for (var i = lane; ; i++)
        {
            var start = Stopwatch.GetTimestamp();
            if (start >= end)
            {
                return (latencies, failures);
            }

            var (status, _) = await connection.SendAsync(requests[i % requests.Count], cancellationToken);
            latencies.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            failures += status == expected ? 0 : 1;
        }
    }
}
