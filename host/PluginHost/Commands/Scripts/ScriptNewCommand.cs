using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using PluginHost.Client;

namespace PluginHost.Commands.Scripts;

/// <summary>Begins a script from a template, and prints where it is. Never writes over one that is there.</summary>
internal static class ScriptNewCommand
{
    private const string Extension = ".csx";

    private static readonly Argument<string> Name = new("name") { Description = "Name of the script, such as warm-tones." };
    private static readonly Option<string> Template = new("--template") { Description = "What to begin with: filter, search, tagger, column, pixels, several-filters or several-pictures.", DefaultValueFactory = _ => "filter" };
    private static readonly Option<string?> Folder = new("--to") { Description = "Write into this folder instead of the folder of scripts.", HelpName = "DIR" };

    public static Command Create() => HostCommand.Create("new", "Begin a script.", RunAsync, Name, Template, Folder);

    private static async Task<int> RunAsync(HostConnection api, ParseResult parsed, CancellationToken cancellationToken)
    {
        var given = parsed.GetValue(Name)!;
        var name = given.EndsWith(Extension, StringComparison.Ordinal) ? given : given + Extension;
        var source = await SourceAsync(api, parsed.GetValue(Template)!, cancellationToken);
        Console.Out.WriteLine(parsed.GetValue(Folder) is { } folder
            ? await WriteAsync(folder, name, source, cancellationToken)
            : await PutAsync(api, name, source, cancellationToken));
        return ExitCodes.Ok;
    }

    private static async Task<string> SourceAsync(HostConnection api, string wanted, CancellationToken cancellationToken)
    {
        var templates = (await api.GetAsync("scripts/reference", cancellationToken)).GetProperty("templates").EnumerateArray().ToList();
        var template = templates.Find(template => Written(template) == wanted);
        return template.ValueKind != JsonValueKind.Undefined
            ? template.GetProperty("source").GetString()!
            : throw new CommandException("PH7045", $"There is no template '{wanted}'.", $"Use one of {string.Join(", ", templates.Select(Written))}.");
    }

    // People see 'Several filters', and write several-filters.
    private static string Written(JsonElement template) => template.GetProperty("name").GetString()!.ToLowerInvariant().Replace(' ', '-');

    private static async Task<string> PutAsync(HostConnection api, string name, string source, CancellationToken cancellationToken)
    {
        try
        {
            // Without a version that was edited: there must be none.
            await api.PutAsync($"scripts/{Uri.EscapeDataString(name)}", new JsonObject { ["source"] = source, ["sha256"] = "" }, cancellationToken);
        }
        catch (CommandException error) when (error.Code == "PH4705")
        {
            throw IsThere(name);
        }

        return Path.Combine((await api.GetAsync("scripts", cancellationToken)).GetProperty("folder").GetString()!, name);
    }

    private static async Task<string> WriteAsync(string folder, string name, string source, CancellationToken cancellationToken)
    {
        if (Path.GetFileName(name) != name || name == Extension)
        {
            throw new CommandException("PH7047", $"'{name}' is no name of a file.", "Write the folder behind --to, and a name without slashes.");
        }

        var path = Path.GetFullPath(Path.Combine(folder, name));
        try
        {
            Directory.CreateDirectory(folder);
            await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
            await file.WriteAsync(System.Text.Encoding.UTF8.GetBytes(source), cancellationToken);
            return path;
        }
        catch (IOException) when (File.Exists(path))
        {
            throw IsThere(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new CommandException("PH7043", $"'{path}' cannot be written: {error.Message}", "Make room, or choose another folder.");
        }
    }

    private static CommandException IsThere(string script) => new("PH7046", $"'{script}' is there already.", "Choose another name, or edit that script.");
}
