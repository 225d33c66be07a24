using System.Diagnostics;
using System.Text.Json;

namespace PluginHost.Benchmarks.Yardsticks;

/// <summary>Starts this program again as the bare server.</summary>
internal sealed class BareServerProcess : IDisposable
{
    private readonly Process _process;

    private BareServerProcess(Process process, Uri url) => (_process, Url) = (process, url);

    public Uri Url { get; }

    public static async Task<BareServerProcess> StartAsync(string folder)
    {
        var process = Process.Start(new ProcessStartInfo("dotnet", [typeof(BareServerProcess).Assembly.Location, BareServer.Argument, folder]) { RedirectStandardOutput = true })!;
        var line = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The bare server did not start.");
        return new BareServerProcess(process, new Uri(JsonSerializer.Deserialize<string>(line)!));
    }

    public void Dispose()
    {
        _process.Kill();
        _process.Dispose();
    }
}
