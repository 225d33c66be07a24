using System.CommandLine;
using System.Text.Json.Nodes;
using PluginHost.Client;
using Spectre.Console;

namespace PluginHost.Commands;

internal static class TokenCommand
{
    private static readonly Option<string> Name = new("--name") { Description = "What the token is for.", Required = true };
    private static readonly Option<string> Scope = new("--scope") { Description = "owner or read.", DefaultValueFactory = _ => "read" };
    private static readonly Option<string?> Expires = new("--expires") { Description = "Last day, for example 2027-12-31; without it the token does not expire." };

    public static Command Create()
    {
        var create = new Command("create", "Make a bearer token for programs. It is shown once.") { Name, Scope, Expires, GlobalOptions.Json };
        Scope.AcceptOnlyFromAmong("owner", "read");
        create.SetAction((parsed, cancellationToken) => CommandRunner.RunAsync(parsed, CreateAsync, cancellationToken));
        var command = new Command("token", "Bearer tokens.");
        command.Subcommands.Add(create);
        return command;
    }

    private static async Task<int> CreateAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var body = new JsonObject { ["name"] = parsed.GetValue(Name), ["scope"] = parsed.GetValue(Scope) };
        if (parsed.GetValue(Expires) is { } expires)
        {
            body["expires"] = EndOfDay(expires).ToString("O");
        }

        await using var api = await HostConnection.OpenAsync(parsed, cancellationToken);
        var token = await api.PostAsync("tokens", body, cancellationToken);
        if (parsed.GetValue(GlobalOptions.Json))
        {
            JsonPrinter.Print(token);
        }
        else
        {
            AnsiConsole.MarkupLineInterpolated($"[grey]Keep it now, it is not shown again:[/]");
            Console.Out.WriteLine(token.GetProperty("token").GetString());
        }

        return ExitCodes.Ok;
    }

    private static DateTimeOffset EndOfDay(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", out var day)
        ? new DateTimeOffset(day.AddDays(1).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero)
        : throw new CommandException("PH7020", $"'{text}' is not a date.", "Write it as 2027-12-31.");
}
