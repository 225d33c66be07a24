using System.CommandLine;
using PluginHost.Client;
using Spectre.Console;

namespace PluginHost.Commands.Filters;

/// <summary><c>filter list</c> and <c>filter run</c>.</summary>
internal static class FilterCommand
{
    public static Command Create()
    {
        var command = new Command("filter", "List filters, and make new pictures with them.");
        command.Subcommands.Add(HostCommand.Create("list", "List filters and their parameters.", ListAsync, GlobalOptions.Json));
        command.Subcommands.Add(FilterRunCommand.Create());
        return command;
    }

    private static async Task<int> ListAsync(HostConnection api, ParseResult parsed, CancellationToken cancellationToken)
    {
        await api.AwaitScriptsAsync(cancellationToken);
        var filters = await api.GetAsync("filters", cancellationToken);
        if (parsed.GetValue(GlobalOptions.Json))
        {
            JsonPrinter.Print(filters);
            return ExitCodes.Ok;
        }

        var table = new Table().Border(TableBorder.Minimal).AddColumns("Filter", "Name", "Group", "Parameters");
        foreach (var filter in filters.GetProperty("items").EnumerateArray())
        {
            var parameters = filter.GetProperty("parameters").EnumerateArray().Select(parameter => $"{parameter.GetProperty("name").GetString()}={parameter.GetProperty("default").GetRawText()}");
            table.AddRow(
                Markup.Escape(filter.GetProperty("id").GetString() ?? ""),
                Markup.Escape(filter.GetProperty("name").GetString() ?? ""),
                Markup.Escape(filter.GetProperty("group").GetString() ?? ""),
                Markup.Escape(string.Join(' ', parameters)));
        }

        AnsiConsole.Write(table);
        return ExitCodes.Ok;
    }
}
