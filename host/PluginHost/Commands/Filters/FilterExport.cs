using System.Text.Json.Nodes;
using PluginHost.Client;
using Spectre.Console;

namespace PluginHost.Commands.Filters;

/// <summary>Writes what filters make into a folder, picture by picture. A file appears whole or not at all, and never in place of another.</summary>
internal sealed class FilterExport(HostConnection api, JsonArray steps, string? format, int? quality)
{
    private const int PageSize = 500;

    public async Task<int> RunAsync(string query, string folder, bool json, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        var ids = await FindAsync(query, cancellationToken);
        var (written, refused) = (new JsonArray(), new JsonArray());
        foreach (var id in ids)
        {
            try
            {
                foreach (var name in await WriteAsync(id, folder, cancellationToken))
                {
                    written.Add(JsonValue.Create(name));
                    Tell(json, $"{name}");
                }
            }
            catch (CommandException error) when (error.Code is not ("PH7004" or "PH7043"))
            {
                refused.Add(new JsonObject { ["picture"] = id, ["code"] = error.Code, ["reason"] = error.Reason });
                Tell(json, $"[yellow]picture {id}[/] {error.Code} {error.Reason}");
            }
        }

        if (json)
        {
            Console.Out.WriteLine(new JsonObject { ["written"] = written, ["refused"] = refused }.ToJsonString());
        }
        else
        {
            AnsiConsole.MarkupLineInterpolated($"{written.Count} files written, {refused.Count} pictures refused");
        }

        return refused.Count == 0 ? ExitCodes.Ok : ExitCodes.Partly;
    }

    private static void Tell(bool json, FormattableString line)
    {
        if (!json)
        {
            AnsiConsole.MarkupLineInterpolated(line);
        }
    }

    private async Task<List<long>> FindAsync(string query, CancellationToken cancellationToken)
    {
        var ids = new List<long>();
        while (true)
        {
            var page = await api.GetAsync(FormattableString.Invariant($"pictures?q={Uri.EscapeDataString(query)}&sort=imported&limit={PageSize}&offset={ids.Count}"), cancellationToken);
            var found = page.GetProperty("items").EnumerateArray().Select(picture => picture.GetProperty("id").GetInt64()).ToList();
            ids.AddRange(found);
            if (found.Count < PageSize)
            {
                return [.. ids.Distinct()];
            }
        }
    }

    private async Task<IReadOnlyList<string>> WriteAsync(long picture, string folder, CancellationToken cancellationToken)
    {
        var names = new List<string>();
        for (var (output, count) = (0, 1); output < count; output++)
        {
            var body = new JsonObject { ["picture"] = picture, ["steps"] = steps.DeepClone(), ["output"] = output, ["format"] = format, ["quality"] = quality };
            var file = await api.PostForFileAsync("filters/render", body, folder, cancellationToken);
            names.Add(Place(file.Path, folder, file.Name));
            count = file.Outputs;
        }

        return names;
    }

    // The name comes from the host, which may be another machine's: only its last part counts.
    private static string Place(string path, string folder, string wanted)
    {
        var name = Path.GetFileName(wanted.Replace('\\', '/'));
        name = name is "" or "." or ".." ? "picture" : name;
        for (var copy = 1; ; copy++)
        {
            var candidate = copy == 1 ? name : FormattableString.Invariant($"{Path.GetFileNameWithoutExtension(name)} ({copy}){Path.GetExtension(name)}");
            try
            {
                File.Move(path, Path.Combine(folder, candidate), overwrite: false);
                return candidate;
            }
            catch (IOException) when (File.Exists(Path.Combine(folder, candidate)))
            {
            }
        }
    }
}
