using System.Diagnostics;

namespace PluginHost.Plugins.Catalog.Sqlite.Tests.Crash;

/// <summary>This assembly as a process of its own that is ended without a warning.</summary>
internal static class KilledProcess
{
    /// <summary>Lets it print some lines, then kills it after a moment. Answers every whole line.</summary>
    public static async Task<List<string>> RunAsync(string verb, string folder, int lines, TimeSpan moment, CancellationToken token)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        foreach (var argument in new[] { "exec", typeof(KilledProcess).Assembly.Location, verb, folder })
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var printed = new List<string>();
        while (await process.StandardOutput.ReadLineAsync(token) is { } line)
        {
            printed.Add(line);
            if (printed.Count == lines)
            {
                await Task.Delay(moment, token);
                process.Kill();
            }
        }

        await process.WaitForExitAsync(token);
        return printed;
    }
}
