using System.CommandLine;
using System.Runtime.InteropServices;
using System.Text.Json;
using PluginHost.Client;
using PluginHost.Commands;
using PluginHost.Home;
using PluginHost.Hosting;

namespace PluginHost.Diagnosis;

/// <summary>What <c>doctor</c> looks at, in the order in which a start would fail.</summary>
internal static class Examination
{
    private const long LowSpace = 1L << 30;

    public static async Task<IReadOnlyList<Finding>> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        List<Finding> findings = [new Finding("version", true, $"pluginhost {VersionCommand.Current} on .NET {Environment.Version}, {RuntimeInformation.RuntimeIdentifier}")];
        var home = HomeLayout.Resolve(parsed.GetValue(GlobalOptions.Home));
        var layout = home;
        if (!Try(findings, "home", home.Prepare, home.DataFolder)
            || !Try(findings, "configuration", () => layout = home.WithLibrary(HostStart.ReadConfig(parsed, home).ImageRoot), home.ConfigFile)
            || !Try(findings, "library", layout.PrepareLibrary, layout.LibraryFolder))
        {
            return findings;
        }

        findings.Add(FreeSpace(layout));
        findings.Add(WebUi());
        await AddPluginsAsync(findings, parsed, cancellationToken);
        return findings;
    }

    // Switched off by a person, which is no fault.
    private static bool IsOff(string? reason) => reason?.StartsWith("PH1005", StringComparison.Ordinal) == true;

    private static bool Try(List<Finding> findings, string check, Action action, string good)
    {
        try
        {
            action();
            findings.Add(new Finding(check, true, good));
            return true;
        }
        catch (CommandException error)
        {
            findings.Add(new Finding(check, false, $"{error.Code} {error.Reason}", error.Cure));
            return false;
        }
    }

    internal static Finding FreeSpace(HomeLayout home)
    {
        var free = new DriveInfo(home.LibraryFolder).AvailableFreeSpace;
        var text = $"{free / (double)(1L << 30):0.0} GiB free for the library in {home.LibraryFolder}";
        return free >= LowSpace ? new Finding("space", true, text) : new Finding("space", false, text, "Make room, or move the library with image_root in server-config.json.");
    }

    private static Finding WebUi() => File.Exists(Path.Combine(ApplicationFolders.WebRoot, "index.html"))
        ? new Finding("web ui", true, ApplicationFolders.WebRoot)
        : new Finding("web ui", false, "It has not been built.", "Run ./run.sh, or 'npm ci && npm run build' in host/web.");

    private static Finding SafeMode(JsonElement safeMode)
    {
        var failedStarts = safeMode.GetProperty("failedStarts").GetInt32();
        return safeMode.GetProperty("active").GetBoolean()
            ? new Finding("safe mode", false, safeMode.GetProperty("reason").GetString()!, safeMode.GetProperty("cure").GetString())
            : new Finding("safe mode", true, failedStarts == 0 ? "off" : $"off; starts in a row that ended too early: {failedStarts}");
    }

    private static async Task AddPluginsAsync(List<Finding> findings, ParseResult parsed, CancellationToken cancellationToken)
    {
        try
        {
            await using var api = await HostConnection.OpenAsync(parsed, cancellationToken);
            var plugins = await api.GetAsync("plugins", cancellationToken);
            findings.Add(SafeMode(plugins.GetProperty("safeMode")));
            foreach (var plugin in plugins.GetProperty("items").EnumerateArray())
            {
                var state = plugin.GetProperty("state").GetString()!;
                var reason = plugin.TryGetProperty("reason", out var value) ? value.GetString() : null;
                var cure = plugin.TryGetProperty("cure", out value) ? value.GetString() : null;
                findings.Add(new Finding(plugin.GetProperty("id").GetString()!, state == "active" || IsOff(reason), reason is null ? state : $"{state}: {reason}", cure));
            }
        }
        catch (CommandException error)
        {
            findings.Add(new Finding("host", false, $"{error.Code} {error.Reason}", error.Cure));
        }
    }
}
