using System.CommandLine;
using System.Text.Json;
using PluginHost.Client;
using PluginHost.Commands.Packages;
using PluginHost.Commands.Plugins;
using Spectre.Console;

namespace PluginHost.Commands;

internal static class PluginCommand
{
    private static readonly Argument<string> Id = new("id") { Description = "Id of the plugin, for example builtin.library." };

    public static Command Create()
    {
        var command = new Command("plugin", "List and control plugins.");
        command.Subcommands.Add(HostCommand.Create("list", "List plugins and their state.", ListAsync, GlobalOptions.Json));
        command.Subcommands.Add(HostCommand.Create("info", "Everything about one plugin.", InfoAsync, Id, GlobalOptions.Json));
        command.Subcommands.Add(Change("enable", "Load a plugin, now and at later starts."));
        command.Subcommands.Add(Change("disable", "Unload a plugin, now and at later starts."));
        command.Subcommands.Add(Change("reload", "Replace a plugin's code while the host serves."));
        foreach (var package in PackageCommands.Create())
        {
            command.Subcommands.Add(package);
        }

        command.Subcommands.Add(FeedCommand.Create());
        command.Subcommands.Add(PluginSetCommand.Create());
        command.Subcommands.Add(PluginDoctorCommand.Create());
        command.Subcommands.Add(BisectCommand.Create());
        command.Subcommands.Add(SafeModeCommand.CreateRestore());
        command.Subcommands.Add(SafeModeCommand.CreateLeave());
        command.Aliases.Add("plugins");
        return command;
    }

    private static Command Change(string action, string description) => HostCommand.Create(
        action,
        description,
        async (api, parsed, cancellationToken) =>
        {
            var report = await api.PostAsync($"plugins/{Uri.EscapeDataString(parsed.GetValue(Id)!)}/{action}", null, cancellationToken);
            if (parsed.GetValue(GlobalOptions.Json))
            {
                JsonPrinter.Print(report);
                return ExitCodes.Ok;
            }

            var plugin = report.GetProperty("plugin");
            AnsiConsole.MarkupLineInterpolated($"{plugin.GetProperty("id").GetString()} is {plugin.GetProperty("state").GetString()} ({report.GetProperty("totalMs").GetDouble():0.0} ms)");
            foreach (var step in report.GetProperty("steps").EnumerateArray())
            {
                AnsiConsole.MarkupLineInterpolated($"  {step.GetProperty("name").GetString(),-10} {step.GetProperty("ms").GetDouble(),8:0.00} ms");
            }

            return ExitCodes.Ok;
        },
        Id,
        GlobalOptions.Json);

    private static async Task<int> ListAsync(HostConnection api, ParseResult parsed, CancellationToken cancellationToken)
    {
        var plugins = await api.GetAsync("plugins", cancellationToken);
        if (parsed.GetValue(GlobalOptions.Json))
        {
            JsonPrinter.Print(plugins);
            return ExitCodes.Ok;
        }

        var table = new Table().Border(TableBorder.Minimal).AddColumns("Plugin", "Version", "State", "Mode", "Calls", "Failures", "p99 ms");
        foreach (var plugin in plugins.GetProperty("items").EnumerateArray())
        {
            var health = plugin.GetProperty("health");
            table.AddRow(
                Markup.Escape(plugin.GetProperty("id").GetString()!),
                Markup.Escape(plugin.GetProperty("version").GetString() ?? ""),
                Markup.Escape(plugin.GetProperty("state").GetString()!),
                plugin.GetProperty("loadMode").GetString() ?? "",
                health.GetProperty("calls").GetRawText(),
                health.GetProperty("failures").GetRawText(),
                health.GetProperty("p99Ms").GetDouble().ToString("0.0"));
        }

        AnsiConsole.Write(table);
        SafeModeCommand.Announce(plugins.GetProperty("safeMode"));
        foreach (var plugin in plugins.GetProperty("items").EnumerateArray())
        {
            if (plugin.Text("reason") is { } reason)
            {
                AnsiConsole.MarkupLineInterpolated($"[yellow]{plugin.GetProperty("id").GetString()}[/]: {reason}");
            }
        }

        return ExitCodes.Ok;
    }

    private static async Task<int> InfoAsync(HostConnection api, ParseResult parsed, CancellationToken cancellationToken)
    {
        var plugin = await api.GetAsync($"plugins/{Uri.EscapeDataString(parsed.GetValue(Id)!)}", cancellationToken);
        JsonPrinter.Print(plugin, indented: !parsed.GetValue(GlobalOptions.Json));
        return ExitCodes.Ok;
    }
}
