using System.CommandLine;
using System.Text.Json;
using PluginHost.Client;
using Spectre.Console;

namespace PluginHost.Commands.Scripts;

/// <summary><c>script list</c>, <c>script new</c> and <c>script check</c>.</summary>
internal static class ScriptCommand
{
    public static Command Create()
    {
        var command = new Command("script", "List, begin and check C# scripts.");
        command.Subcommands.Add(HostCommand.Create("list", "List scripts and what they define.", ListAsync, GlobalOptions.Json));
        command.Subcommands.Add(ScriptNewCommand.Create());
        command.Subcommands.Add(ScriptCheckCommand.Create());
        command.Aliases.Add("scripts");
        return command;
    }

    private static async Task<int> ListAsync(HostConnection api, ParseResult parsed, CancellationToken cancellationToken)
    {
        var scripts = await api.GetAsync("scripts", cancellationToken);
        if (parsed.GetValue(GlobalOptions.Json))
        {
            JsonPrinter.Print(scripts);
            return ExitCodes.Ok;
        }

        var table = new Table().Border(TableBorder.Minimal).AddColumns("Script", "State", "Defines");
        foreach (var script in scripts.GetProperty("items").EnumerateArray())
        {
            var defined = script.GetProperty("definitions").EnumerateArray().Select(definition => $"{definition.GetProperty("kind").GetString()} {definition.GetProperty("id").GetString()}");
            table.AddRow(Markup.Escape(script.GetProperty("name").GetString()!), Markup.Escape(script.GetProperty("state").GetString()!), Markup.Escape(string.Join('\n', defined)));
        }

        AnsiConsole.Write(table);
        var folder = scripts.GetProperty("folder").GetString()!;
        foreach (var diagnostic in scripts.GetProperty("items").EnumerateArray().SelectMany(script => script.GetProperty("diagnostics").EnumerateArray()))
        {
            ScriptDiagnosticLine.Read(diagnostic).In(Path.Combine(folder, diagnostic.GetProperty("file").GetString()!)).Print();
        }

        AnsiConsole.MarkupLineInterpolated($"[grey]{folder}[/]");
        return ExitCodes.Ok;
    }
}
