using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using PluginHost.Client;
using Spectre.Console;

namespace PluginHost.Commands;

/// <summary>Reads the metadata of originals again, as after an update of a reader. Exit code 2 when files could not be read.</summary>
internal static class MetadataCommand
{
    private static readonly Argument<string[]> Query = new("query") { Description = "Which pictures, in the query language; all without it.", Arity = ArgumentArity.ZeroOrMore };

    private static readonly ReportedJob Refresh = new("library/metadata/refresh", "Reading metadata", "Reading metadata", "PH7033");

    public static Command Create()
    {
        var command = new Command("metadata", "What is embedded in pictures.");
        command.Subcommands.Add(HostCommand.Create("refresh", "Read the metadata of originals again. What people decided stays.", RefreshAsync, Query, GlobalOptions.Json));
        return command;
    }

    private static async Task<int> RefreshAsync(HostConnection api, ParseResult parsed, CancellationToken cancellationToken)
    {
        var json = parsed.GetValue(GlobalOptions.Json);
        await api.AwaitScriptsAsync(cancellationToken);
        var query = string.Join(' ', parsed.GetValue(Query) ?? []);
        var report = await Refresh.RunAsync(api, query.Length == 0 ? new JsonObject() : new JsonObject { ["q"] = query }, json, cancellationToken);
        if (json)
        {
            JsonPrinter.Print(report);
        }
        else
        {
            Print(report);
        }

        return report.GetProperty("failed").GetInt32() == 0 ? ExitCodes.Ok : ExitCodes.Partly;
    }

    private static void Print(JsonElement report)
    {
        AnsiConsole.MarkupLineInterpolated($"{report.GetProperty("read").GetRawText()} originals read, {report.GetProperty("changed").GetRawText()} pictures changed");
        ReportedJob.PrintFailures(report);
    }
}
