using System.CommandLine;
using System.Text.Json;
using PluginHost.Client;
using Spectre.Console;

namespace PluginHost.Commands.Plugins;

/// <summary>What is wrong with plugins, and what to do about each. Exit code 2 when something needs a hand.</summary>
internal static class PluginDoctorCommand
{
    public static Command Create() => HostCommand.Create("doctor", "Say which plugins have trouble, and what to do.", RunAsync);

    private static async Task<int> RunAsync(HostConnection api, ParseResult parsed, CancellationToken cancellationToken)
    {
        var answer = await api.GetAsync("plugins", cancellationToken);
        SafeModeCommand.Announce(answer.GetProperty("safeMode"));
        var troubled = 0;
        foreach (var plugin in answer.GetProperty("items").EnumerateArray())
        {
            var findings = PluginFindings.Of(plugin).ToList();
            if (findings.Count == 0)
            {
                continue;
            }

            troubled++;
            AnsiConsole.MarkupLineInterpolated($"[red]fix [/] {plugin.GetProperty("id").GetString()} {plugin.GetProperty("version").GetString()} ({plugin.GetProperty("state").GetString()})");
            foreach (var finding in findings)
            {
                AnsiConsole.MarkupLineInterpolated($"     {finding.Text}");
                if (finding.Cure is { } cure)
                {
                    AnsiConsole.MarkupLineInterpolated($"     [grey]{cure}[/]");
                }
            }
        }

        var all = answer.GetProperty("items").GetArrayLength();
        AnsiConsole.MarkupLineInterpolated(troubled == 0 ? $"[green]ok  [/] {all} plugins, nothing to do." : (FormattableString)$"{troubled} of {all} plugins need a look.");
        return troubled == 0 && !answer.GetProperty("safeMode").GetProperty("active").GetBoolean() ? ExitCodes.Ok : ExitCodes.Partly;
    }
}
