using System.CommandLine;
using System.Text.Json.Nodes;
using PluginHost.Client;
using Spectre.Console;

namespace PluginHost.Commands;

/// <summary>For the person at the machine: add the first owner, or set a forgotten password.</summary>
internal static class UserCommand
{
    private static readonly Argument<string> Name = new("name") { Description = "User name." };
    private static readonly Option<bool> FromStandardInput = new("--password-stdin") { Description = "Read the password from standard input instead of asking." };

    public static Command Create()
    {
        var command = new Command("user", "Users.");
        command.Subcommands.Add(Change("add", "Add an owner.", (api, name, password, token) =>
            api.PostAsync("users", new JsonObject { ["username"] = name, ["password"] = password }, token)));
        command.Subcommands.Add(Change("password", "Set a password and end all sessions of that user.", (api, name, password, token) =>
            api.PutAsync($"users/{Uri.EscapeDataString(name)}/password", new JsonObject { ["password"] = password }, token)));
        return command;
    }

    private static Command Change(string verb, string description, Func<HostConnection, string, string, CancellationToken, Task> send)
    {
        var command = new Command(verb, description) { Name, FromStandardInput };
        command.SetAction((parsed, outer) => CommandRunner.RunAsync(
            parsed,
            async (result, cancellationToken) =>
            {
                var name = result.GetValue(Name)!;
                var password = await PasswordInput.ReadAsync(result.GetValue(FromStandardInput), "Password (at least 8 characters):", cancellationToken);
                await using var api = await HostConnection.OpenAsync(result, cancellationToken);
                await send(api, name, password, cancellationToken);
                AnsiConsole.MarkupLineInterpolated($"Done: {name}.");
                return ExitCodes.Ok;
            },
            outer));
        return command;
    }
}
