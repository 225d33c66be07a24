using System.CommandLine;
using PluginHost.Client;
using Spectre.Console;

namespace PluginHost.Commands;

internal static class SearchCommand
{
    private static readonly Argument<string[]> Query = new("query") { Description = "In the query language, for example: cat stars>=4 -tag:blurry", Arity = ArgumentArity.ZeroOrMore };
    private static readonly Option<string> Sort = new("--sort") { Description = "Sort keys, for example -stars,taken.", DefaultValueFactory = _ => "-imported" };
    private static readonly Option<int> Limit = new("--limit") { Description = "How many to list, 1 to 500.", DefaultValueFactory = _ => 50 };

    public static Command Create() => HostCommand.Create("search", "Find pictures.", RunAsync, Query, Sort, Limit, GlobalOptions.Json);

    private static async Task<int> RunAsync(HostConnection api, ParseResult parsed, CancellationToken cancellationToken)
    {
        await api.AwaitScriptsAsync(cancellationToken);
        var query = string.Join(' ', parsed.GetValue(Query) ?? []);
        var page = await api.GetAsync(
            $"pictures?q={Uri.EscapeDataString(query)}&sort={Uri.EscapeDataString(parsed.GetValue(Sort)!)}&limit={parsed.GetValue(Limit)}", cancellationToken);
        if (parsed.GetValue(GlobalOptions.Json))
        {
            JsonPrinter.Print(page);
            return ExitCodes.Ok;
        }

        var table = new Table().Border(TableBorder.Minimal).AddColumns("Id", "Name", "Format", "Size", "Stars", "Tags");
        foreach (var picture in page.GetProperty("items").EnumerateArray())
        {
            var tags = string.Join(", ", picture.GetProperty("tags").EnumerateArray().Select(tag => tag.GetProperty("name").GetString()).Take(6));
            table.AddRow(
                picture.GetProperty("id").GetRawText(),
                Markup.Escape(picture.GetProperty("name").GetString() ?? ""),
                picture.GetProperty("format").GetString() ?? "",
                $"{picture.GetProperty("width").GetInt32()} x {picture.GetProperty("height").GetInt32()}",
                new string('*', picture.GetProperty("stars").GetInt32()),
                Markup.Escape(tags));
        }

        AnsiConsole.Write(table);
        AnsiConsole.MarkupLineInterpolated($"{page.GetProperty("items").GetArrayLength()} of {page.GetProperty("total").GetInt32()} pictures");
        return ExitCodes.Ok;
    }
}
