using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using PluginHost.Client;
using Spectre.Console;

namespace PluginHost.Commands.Filters;

/// <summary>Runs a filter on what a query finds: into the library as new pictures, or into a folder. Exit code 2 when some pictures were refused.</summary>
internal static class FilterRunCommand
{
    private static readonly Argument<string> Filter = new("filter") { Description = "Id of the filter, as 'pluginhost filter list' has it." };
    private static readonly Argument<string[]> Query = new("query") { Description = "Which pictures, in the query language; without it all.", Arity = ArgumentArity.ZeroOrMore };
    private static readonly Option<string[]> Settings = new("--set") { Description = "A parameter, as name=value. May be given several times." };
    private static readonly Option<string?> Folder = new("--to") { Description = "Write files into this folder and leave the library as it is." };
    private static readonly Option<bool> Apart = new("--no-stack") { Description = "Do not stack new pictures on their source." };
    private static readonly Option<string?> Format = new("--format") { Description = "jpeg, png, webp, avif, tiff or gif; without it that of the source." };
    private static readonly Option<int?> Quality = new("--quality") { Description = "1 to 100 for lossy formats." };

    public static Command Create() =>
        HostCommand.Create("run", "Make new pictures with a filter.", RunAsync, Filter, Query, Settings, Folder, Apart, Format, Quality, GlobalOptions.Json);

    private static async Task<int> RunAsync(HostConnection api, ParseResult parsed, CancellationToken cancellationToken)
    {
        await api.AwaitScriptsAsync(cancellationToken);
        var id = parsed.GetValue(Filter)!;
        var filters = (await api.GetAsync("filters", cancellationToken)).GetProperty("items").EnumerateArray().ToList();
        var filter = filters.Find(known => known.GetProperty("id").GetString() == id);
        if (filter.ValueKind == JsonValueKind.Undefined)
        {
            throw new CommandException("PH7041", $"There is no filter '{id}'.", "'pluginhost filter list' lists them.");
        }

        var steps = new JsonArray(new JsonObject { ["filter"] = id, ["arguments"] = FilterArguments.Read(filter, parsed.GetValue(Settings) ?? []) });
        var query = string.Join(' ', parsed.GetValue(Query) ?? []);
        return parsed.GetValue(Folder) is { } folder
            ? await new FilterExport(api, steps, parsed.GetValue(Format), parsed.GetValue(Quality)).RunAsync(query, folder, parsed.GetValue(GlobalOptions.Json), cancellationToken)
            : await ImportAsync(api, parsed, steps, query, cancellationToken);
    }

    private static async Task<int> ImportAsync(HostConnection api, ParseResult parsed, JsonArray steps, string query, CancellationToken cancellationToken)
    {
        var json = parsed.GetValue(GlobalOptions.Json);
        var output = new JsonObject { ["stack"] = !parsed.GetValue(Apart), ["format"] = parsed.GetValue(Format), ["quality"] = parsed.GetValue(Quality) };
        var started = await api.PostAsync("filters/run", new JsonObject { ["q"] = query, ["steps"] = steps, ["output"] = output }, cancellationToken);
        var id = started.GetProperty("job").GetInt64();
        var job = await JobFollower.FollowAsync(api, id, "Filtering", json, cancellationToken);
        var report = await api.GetAsync($"imports/{id}?limit=500", cancellationToken);
        if (json)
        {
            JsonPrinter.Print(report);
        }
        else
        {
            AnsiConsole.MarkupLineInterpolated($"{report.GetProperty("imported").GetRawText()} new pictures, {report.GetProperty("duplicates").GetRawText()} that were there already, {report.GetProperty("failed").GetRawText()} refused");
            foreach (var failure in report.GetProperty("failures").EnumerateArray())
            {
                AnsiConsole.MarkupLineInterpolated($"[yellow]{failure.GetProperty("name").GetString()}[/] {failure.GetProperty("code").GetString()} {failure.GetProperty("reason").GetString()}");
            }
        }

        return job.GetProperty("state").GetString() != "succeeded"
            ? throw new CommandException("PH7042", $"The run ended as {job.GetProperty("state").GetString()}. {ErrorText.Of(job)}", $"See 'pluginhost job show {id}'.")
            : report.GetProperty("failed").GetInt32() == 0 ? ExitCodes.Ok : ExitCodes.Partly;
    }
}
