using System.CommandLine;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using PluginHost.Client;
using Spectre.Console;

namespace PluginHost.Commands.Scripts;

/// <summary>Says what is wrong with scripts without saving them anywhere. Exit code 1 when one has errors.</summary>
internal static class ScriptCheckCommand
{
    // As much as a script may have, which the host says again.
    private const int MostBytes = 256 * 1024;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly Argument<string[]> Files = new("file") { Description = "Scripts to check, wherever they are. What they load is read from the folder of scripts.", Arity = ArgumentArity.OneOrMore };

    public static Command Create() => HostCommand.Create("check", "Say what is wrong with scripts, as file(line,col): error CS1234: message.", RunAsync, Files, GlobalOptions.Json);

    private static async Task<int> RunAsync(HostConnection api, ParseResult parsed, CancellationToken cancellationToken)
    {
        var json = parsed.GetValue(GlobalOptions.Json);
        var (items, errors, warnings) = (new JsonArray(), 0, 0);
        foreach (var file in parsed.GetValue(Files)!)
        {
            var (diagnostics, definitions) = await CheckAsync(api, file, cancellationToken);
            errors += diagnostics.Count(diagnostic => diagnostic.IsError);
            warnings += diagnostics.Count(diagnostic => !diagnostic.IsError);
            if (json)
            {
                items.Add(new JsonObject { ["file"] = file, ["diagnostics"] = new JsonArray([.. diagnostics.Select(ToJson)]), ["definitions"] = definitions });
            }
            else
            {
                diagnostics.ForEach(diagnostic => diagnostic.Print());
            }
        }

        if (json)
        {
            Console.Out.WriteLine(new JsonObject { ["items"] = items, ["errors"] = errors, ["warnings"] = warnings }.ToJsonString());
        }
        else
        {
            AnsiConsole.MarkupLineInterpolated($"{parsed.GetValue(Files)!.Length} checked, {errors} errors, {warnings} warnings");
        }

        return errors == 0 ? ExitCodes.Ok : ExitCodes.Failed;
    }

    private static async Task<(List<ScriptDiagnosticLine> Diagnostics, JsonNode Definitions)> CheckAsync(HostConnection api, string file, CancellationToken cancellationToken)
    {
        string source;
        try
        {
            source = await ReadAsync(file, cancellationToken);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return ([ScriptDiagnosticLine.Error(file, "PH7044", $"The file cannot be read: {error.Message} Name a script of UTF-8 text of up to {MostBytes >> 10} KB.")], new JsonArray());
        }

        var name = Path.GetFileName(file);
        var result = await api.PostAsync("scripts/check", new JsonObject { ["source"] = source, ["name"] = name }, cancellationToken);
        var folder = "";
        var diagnostics = new List<ScriptDiagnosticLine>();
        foreach (var diagnostic in result.GetProperty("diagnostics").EnumerateArray().Select(ScriptDiagnosticLine.Read))
        {
            // The host knows the text only, by its name or, where that is no name for a script, by one of its own. Other files are those that it loads.
            if (diagnostic.File == name || diagnostic.File == "unnamed.csx")
            {
                diagnostics.Add(diagnostic.In(file));
            }
            else
            {
                folder = folder.Length > 0 ? folder : (await api.GetAsync("scripts", cancellationToken)).GetProperty("folder").GetString()!;
                diagnostics.Add(diagnostic.In(Path.Combine(folder, diagnostic.File)));
            }
        }

        return (diagnostics, JsonNode.Parse(result.GetProperty("definitions").GetRawText())!);
    }

    private static async Task<string> ReadAsync(string file, CancellationToken cancellationToken)
    {
        await using var stream = new FileStream(file, new FileStreamOptions { Share = FileShare.ReadWrite | FileShare.Delete, Options = FileOptions.Asynchronous });
        var bytes = new byte[MostBytes + Encoding.UTF8.Preamble.Length + 1];
        var length = await stream.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken);
        var text = bytes.AsSpan(0, length);
        text = text.StartsWith(Encoding.UTF8.Preamble) ? text[Encoding.UTF8.Preamble.Length..] : text;
        return text.Length <= MostBytes ? Strict.GetString(text) : throw new IOException("It is too long.");
    }

    private static JsonNode ToJson(ScriptDiagnosticLine diagnostic) => new JsonObject
    {
        ["file"] = diagnostic.File,
        ["line"] = diagnostic.Line,
        ["column"] = diagnostic.Column,
        ["severity"] = diagnostic.Severity,
        ["id"] = diagnostic.Id,
        ["message"] = diagnostic.Message,
    };
}
