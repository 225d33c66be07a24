using System.CommandLine;
using PluginHost.Client;
using Spectre.Console;

namespace PluginHost.Commands;

/// <summary>What taggers and scorers have left in the library, and taking it back.</summary>
internal static class EngineCommand
{
    private static readonly Argument<string> Id = new("id") { Description = "Id of the engine, as the list shows it." };

    public static Command Create()
    {
        var command = new Command("engine", "What taggers and scorers have found.");
        command.Subcommands.Add(HostCommand.Create("list", "List engines that have left tags or scores, those of removed plugins too.", ListAsync, GlobalOptions.Json));
        command.Subcommands.Add(HostCommand.Create("forget", "Take back everything that an engine found. What people decided stays.", ForgetAsync, Id, GlobalOptions.Json));
        return command;
    }

    private static async Task<int> ListAsync(HostConnection api, ParseResult parsed, CancellationToken cancellationToken)
    {
        var found = await api.GetAsync("library/findings", cancellationToken);
        if (parsed.GetValue(GlobalOptions.Json))
        {
            JsonPrinter.Print(found);
            return ExitCodes.Ok;
        }

        var table = new Table().Border(TableBorder.Minimal).AddColumns("Engine", "Pictures", "Active");
        foreach (var engine in found.GetProperty("items").EnumerateArray())
        {
            table.AddRow(Markup.Escape(engine.GetProperty("engine").GetString()!), engine.GetProperty("pictures").GetRawText(), engine.GetProperty("isActive").GetBoolean() ? "yes" : "no");
        }

        AnsiConsole.Write(table);
        return ExitCodes.Ok;
    }

    private static async Task<int> ForgetAsync(HostConnection api, ParseResult parsed, CancellationToken cancellationToken)
    {
        var json = parsed.GetValue(GlobalOptions.Json);
        var engine = parsed.GetValue(Id)!;
        var started = await api.DeleteAsync($"library/findings/{Uri.EscapeDataString(engine)}", cancellationToken);
        var id = started.GetProperty("job").GetInt64();
        var job = await JobFollower.FollowAsync(api, id, $"Taking back {engine}", json, cancellationToken);
        if (job.GetProperty("state").GetString() != "succeeded")
        {
            throw new CommandException("PH7060", $"Taking back ended as {job.GetProperty("state").GetString()}. {ErrorText.Of(job)}", $"See 'pluginhost job show {id}'.");
        }

        if (json)
        {
            JsonPrinter.Print(job);
        }
        else
        {
            AnsiConsole.MarkupLineInterpolated($"Nothing of {engine} is left in the library.");
        }

        return ExitCodes.Ok;
    }
}
