using System.CommandLine;
using System.Text.Json;
using PluginHost.Client;
using PluginHost.Runtime.SafeMode;
using Spectre.Console;

namespace PluginHost.Commands;

/// <summary>Says that the host is in safe mode, and gets it out.</summary>
internal static class SafeModeCommand
{
    public static Command CreateRestore() => HostCommand.Create(
        "restore-last-good", "Disable the plugins that are not of the last good set, and leave safe mode.", RestoreAsync, GlobalOptions.Json);

    public static Command CreateLeave() => HostCommand.Create("leave-safe-mode", "Forget failed starts and load what safe mode left out.", LeaveAsync, GlobalOptions.Json);

    public static void Announce(SafeModeReport report)
    {
        if (report.Reason is { } reason)
        {
            Announce($"{reason.Code}: {reason.Reason}", reason.Cure);
        }
    }

    public static void Announce(JsonElement report)
    {
        if (report.GetProperty("active").GetBoolean())
        {
            Announce(report.GetProperty("reason").GetString()!, report.GetProperty("cure").GetString());
        }
    }

    private static void Announce(string reason, string? cure)
    {
        Terminal.Prepare();
        AnsiConsole.MarkupLineInterpolated($"[yellow]Safe mode.[/] {reason}");
        AnsiConsole.MarkupLineInterpolated($"[grey]{cure}[/]");
    }

    private static async Task<int> RestoreAsync(HostConnection api, ParseResult parsed, CancellationToken cancellationToken)
    {
        var report = await api.PostAsync("safe-mode/restore-last-good", null, cancellationToken);
        if (parsed.GetValue(GlobalOptions.Json))
        {
            JsonPrinter.Print(report);
            return ExitCodes.Ok;
        }

        Print(report.GetProperty("kept"), "[green]runs[/]    ");
        Print(report.GetProperty("switchedOff"), "[yellow]disabled[/]");
        foreach (var missing in report.GetProperty("missing").EnumerateArray())
        {
            AnsiConsole.MarkupLineInterpolated($"[yellow]missing[/]  {missing.GetString()}");
        }

        return report.GetProperty("missing").GetArrayLength() == 0 ? ExitCodes.Ok : ExitCodes.Partly;
    }

    private static async Task<int> LeaveAsync(HostConnection api, ParseResult parsed, CancellationToken cancellationToken)
    {
        var report = await api.PostAsync("safe-mode/leave", null, cancellationToken);
        if (parsed.GetValue(GlobalOptions.Json))
        {
            JsonPrinter.Print(report);
        }
        else
        {
            AnsiConsole.MarkupLine("Safe mode is off; failed starts are forgotten.");
        }

        return ExitCodes.Ok;
    }

    private static void Print(JsonElement plugins, string mark)
    {
        foreach (var plugin in plugins.EnumerateArray())
        {
            AnsiConsole.MarkupLine($"{mark} {Markup.Escape(plugin.GetProperty("id").GetString()!)} {Markup.Escape(plugin.GetProperty("version").GetString()!)}");
        }
    }
}
