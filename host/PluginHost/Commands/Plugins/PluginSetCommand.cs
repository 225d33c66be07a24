using System.CommandLine;
using System.Text.Json;
using PluginHost.Client;
using Spectre.Console;

namespace PluginHost.Commands.Plugins;

/// <summary>Which plugins are on, kept under a name and brought back.</summary>
internal static class PluginSetCommand
{
    private static readonly Argument<string> Name = new("name") { Description = "The set's name." };

    public static Command Create()
    {
        var command = new Command("set", "Keep which of your plugins are on, and go back to it.");
        command.Subcommands.Add(HostCommand.Create("list", "List the sets.", ListAsync, GlobalOptions.Json));
        command.Subcommands.Add(HostCommand.Create("save", "Keep which plugins are on now.", SaveAsync, Name));
        command.Subcommands.Add(HostCommand.Create("apply", "Switch plugins as a set says. Exit code 2 when one could not be.", ApplyAsync, Name, GlobalOptions.Json));
        command.Subcommands.Add(HostCommand.Create("remove", "Remove a set; its plugins stay as they are.", RemoveAsync, Name));
        return command;
    }

    private static async Task<int> ListAsync(HostConnection api, ParseResult parsed, CancellationToken cancellationToken)
    {
        var sets = await api.GetAsync("plugins/sets", cancellationToken);
        if (parsed.GetValue(GlobalOptions.Json))
        {
            JsonPrinter.Print(sets);
            return ExitCodes.Ok;
        }

        var table = new Table().Border(TableBorder.Minimal).AddColumns("Set", "On", "Off", "Now");
        foreach (var set in sets.GetProperty("items").EnumerateArray())
        {
            table.AddRow(Markup.Escape(set.GetProperty("name").GetString()!), Ids(set, "on"), Ids(set, "off"), set.GetProperty("isCurrent").GetBoolean() ? "yes" : "");
        }

        AnsiConsole.Write(table);
        return ExitCodes.Ok;
    }

    private static async Task<int> SaveAsync(HostConnection api, ParseResult parsed, CancellationToken cancellationToken)
    {
        var set = await api.PutAsync(Path(parsed), null, cancellationToken);
        AnsiConsole.MarkupLineInterpolated($"Kept '{set.GetProperty("name").GetString()}': {set.GetProperty("on").GetArrayLength()} on, {set.GetProperty("off").GetArrayLength()} off.");
        return ExitCodes.Ok;
    }

    private static async Task<int> ApplyAsync(HostConnection api, ParseResult parsed, CancellationToken cancellationToken)
    {
        var switched = await api.PostAsync(Path(parsed) + "/apply", null, cancellationToken);
        JsonElement[] items = [.. switched.GetProperty("items").EnumerateArray()];
        if (parsed.GetValue(GlobalOptions.Json))
        {
            JsonPrinter.Print(switched);
        }
        else if (items.Length == 0)
        {
            AnsiConsole.WriteLine("All plugins were so already.");
        }
        else
        {
            foreach (var plugin in items)
            {
                AnsiConsole.MarkupLineInterpolated($"{plugin.GetProperty("id").GetString()} is {(plugin.GetProperty("isOn").GetBoolean() ? "on" : "off")} [yellow]{plugin.Text("code")} {plugin.Text("reason")}[/]");
            }
        }

        return items.Any(plugin => plugin.Text("code") is not null) ? ExitCodes.Partly : ExitCodes.Ok;
    }

    private static async Task<int> RemoveAsync(HostConnection api, ParseResult parsed, CancellationToken cancellationToken)
    {
        await api.DeleteAsync(Path(parsed), cancellationToken);
        return ExitCodes.Ok;
    }

    private static string Path(ParseResult parsed) => $"plugins/sets/{Uri.EscapeDataString(parsed.GetValue(Name)!)}";

    private static string Ids(JsonElement set, string list) => Markup.Escape(string.Join(", ", set.GetProperty(list).EnumerateArray().Select(id => id.GetString())));
}
