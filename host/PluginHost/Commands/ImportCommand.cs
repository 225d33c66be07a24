using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using PluginHost.Client;
using Spectre.Console;

namespace PluginHost.Commands;

/// <summary>Exit code 0 when all files are in the library, 2 when some were refused, 1 when the import failed.</summary>
internal static class ImportCommand
{
    private static readonly Argument<string[]> Paths = new("path") { Description = "Files, folders or zip archives.", Arity = ArgumentArity.OneOrMore };

    public static Command Create() => HostCommand.Create("import", "Take pictures into the library.", RunAsync, Paths, GlobalOptions.Json);

    private static async Task<int> RunAsync(HostConnection api, ParseResult parsed, CancellationToken cancellationToken)
    {
        var paths = parsed.GetValue(Paths)!.Select(Path.GetFullPath).ToArray();
        if (paths.FirstOrDefault(path => !File.Exists(path) && !Directory.Exists(path)) is { } missing)
        {
            throw new CommandException("PH7030", $"There is no file or folder '{missing}'.", "Check the spelling.");
        }

        var json = parsed.GetValue(GlobalOptions.Json);
        var body = new JsonObject { ["paths"] = new JsonArray([.. paths.Select(path => JsonValue.Create(path))]), ["mode"] = "copy" };
        var started = await api.PostAsync("imports", body, cancellationToken);
        var jobId = started.GetProperty("job").GetInt64();
        var job = await JobFollower.FollowAsync(api, jobId, "Importing", json, cancellationToken);
        var report = await api.GetAsync($"imports/{jobId}?limit=500", cancellationToken);
        if (json)
        {
            JsonPrinter.Print(report);
        }
        else
        {
            Show(report);
        }

        if (job.GetProperty("state").GetString() != "succeeded")
        {
            throw new CommandException("PH7031", $"The import ended as {job.GetProperty("state").GetString()}. {ErrorText.Of(job)}", $"See 'pluginhost job show {jobId}'.");
        }

        return report.GetProperty("failed").GetInt32() == 0 ? ExitCodes.Ok : ExitCodes.Partly;
    }

    private static void Show(JsonElement report)
    {
        var table = new Table().Border(TableBorder.Minimal).HideHeaders().AddColumns("", "");
        table.AddRow("imported", report.GetProperty("imported").GetRawText());
        table.AddRow("duplicates", report.GetProperty("duplicates").GetRawText());
        table.AddRow("in trash", report.GetProperty("inTrash").GetRawText());
        table.AddRow("refused", report.GetProperty("failed").GetRawText());
        table.AddRow("cancelled", report.GetProperty("cancelled").GetRawText());
        table.AddRow("total", report.GetProperty("total").GetRawText());
        AnsiConsole.Write(table);
        foreach (var failure in report.GetProperty("failures").EnumerateArray())
        {
            AnsiConsole.MarkupLineInterpolated($"[yellow]{failure.GetProperty("name").GetString()}[/] {failure.GetProperty("code").GetString()} {failure.GetProperty("reason").GetString()}");
        }
    }
}
