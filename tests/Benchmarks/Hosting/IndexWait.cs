namespace PluginHost.Benchmarks.Hosting;

/// <summary>The host answers before its index is built; a page is not answered before.</summary>
internal static class IndexWait
{
    public static async Task<TimeSpan> ForIndexAsync(this HostProcess host, CancellationToken cancellationToken)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        while (true)
        {
            using var response = await host.Owner.GetAsync("/api/v1/pictures?limit=1", cancellationToken);
            if (response.IsSuccessStatusCode)
            {
                return watch.Elapsed;
            }

            await Task.Delay(20, cancellationToken);
        }
    }
}
