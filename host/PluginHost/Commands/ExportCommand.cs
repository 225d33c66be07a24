using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using PluginHost.Client;
using PluginHost.Commands.Filters;
using Spectre.Console;

namespace PluginHost.Commands;

/// <summary>Writes pictures out of the library: into a folder, or into one file. Exit code 2 when some pictures could not be written.</summary>
internal static class ExportCommand
{
    private static readonly Argument<string[]> Query = new("query") { Description = "Which pictures, in the query language; without it all.", Arity = ArgumentArity.ZeroOrMore };
    private static readonly Option<string> Target = new("--to") { Description = "A folder that is empty or not there, or a file such as pictures.zip.", Required = true };
    private static readonly Option<string?> Captions = new("--captions") { Description = "A text file beside each picture: description or tags." };
    private static readonly Option<string?> Sort = new("--sort") { Description = "Order of the pictures, for example -taken." };
    private static readonly Option<string?> Exporter = new("--exporter") { Description = "Id of the exporter; without it the first that writes what --to names." };
    private static readonly Option<string[]> Settings = new("--set") { Description = "A parameter of the exporter, as name=value. May be given several times." };

    private static readonly ReportedJob Export = new("exports", "Exporting", "The export", "PH7061");

    public static Command Create() => HostCommand.Create("export", "Write pictures into a folder or an archive.", RunAsync, Query, Target, Captions, Sort, Exporter, Settings, GlobalOptions.Json);

    private static async Task<int> RunAsync(HostConnection api, ParseResult parsed, CancellationToken cancellationToken)
    {
        await api.AwaitScriptsAsync(cancellationToken);
        var json = parsed.GetValue(GlobalOptions.Json);
        var target = Path.GetFullPath(parsed.GetValue(Target)!);
        var exporter = await ChooseAsync(api, parsed.GetValue(Exporter), target, cancellationToken);
        var isFile = exporter.Text("extension") is not null;
        if (isFile && Path.Exists(target))
        {
            throw new CommandException("PH7062", $"'{target}' is there already.", "Name another: nothing is replaced.");
        }

        var settings = parsed.GetValue(Captions) is { } captions ? [$"captions={captions}", .. parsed.GetValue(Settings) ?? []] : parsed.GetValue(Settings) ?? [];
        var report = await Export.RunAsync(
            api,
            new JsonObject
            {
                ["q"] = string.Join(' ', parsed.GetValue(Query) ?? []),
                ["sort"] = parsed.GetValue(Sort),
                ["exporter"] = exporter.Text("id"),
                ["arguments"] = FilterArguments.Read(exporter, settings),
                ["folder"] = isFile ? null : target,
            },
            json, cancellationToken);
        if (isFile)
        {
            await FetchAsync(api, report.GetProperty("job").GetInt64(), target, cancellationToken);
        }

        Print(report, target, json);
        return report.GetProperty("failed").GetInt32() == 0 ? ExitCodes.Ok : ExitCodes.Partly;
    }

    private static async Task<JsonElement> ChooseAsync(HostConnection api, string? id, string target, CancellationToken cancellationToken)
    {
        var extension = Path.GetExtension(target);
        var exporters = (await api.GetAsync("exporters", cancellationToken)).GetProperty("items").EnumerateArray().Where(known => id is null || known.Text("id") == id).ToList();
        var fitting = exporters.Where(known => string.Equals(known.Text("extension"), extension, StringComparison.OrdinalIgnoreCase)).Concat(exporters.Where(known => known.Text("extension") is null)).ToList();
        return fitting is [var first, ..] ? first : throw new CommandException("PH7063", $"No exporter writes '{target}'.", "'--to' names a folder, or a file that ends as its exporter says, such as .zip.");
    }

    /// <summary>The file appears under its name whole or not at all; the host's copy is not needed any more.</summary>
    private static async Task FetchAsync(HostConnection api, long job, string target, CancellationToken cancellationToken)
    {
        try
        {
            var folder = Directory.CreateDirectory(Path.GetDirectoryName(target)!).FullName;
            var file = await api.GetFileAsync($"exports/{job}/file", folder, cancellationToken);
            File.Move(file.Path, target, overwrite: false);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new CommandException("PH7064", $"'{target}' cannot be written: {error.Message}", $"Make room or choose another place; until it expires the file is at /api/v1/exports/{job}/file.");
        }

        await api.DeleteAsync($"exports/{job}", cancellationToken);
    }

    private static void Print(JsonElement report, string target, bool json)
    {
        if (json)
        {
            JsonPrinter.Print(report);
            return;
        }

        AnsiConsole.MarkupLineInterpolated($"{report.GetProperty("written").GetRawText()} pictures written to {target}");
        ReportedJob.PrintFailures(report);
    }
}
