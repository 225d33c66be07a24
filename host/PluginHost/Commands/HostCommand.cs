using System.CommandLine;
using PluginHost.Client;

namespace PluginHost.Commands;

/// <summary>Makes a command that works with the host of the home, wherever that runs.</summary>
internal static class HostCommand
{
    public static Command Create(string name, string description, Func<HostConnection, ParseResult, CancellationToken, Task<int>> run, params Symbol[] symbols)
    {
        var command = new Command(name, description);
        foreach (var symbol in symbols)
        {
            if (symbol is Argument argument)
            {
                command.Arguments.Add(argument);
            }
            else
            {
                command.Options.Add((Option)symbol);
            }
        }

        command.SetAction((parsed, outer) => CommandRunner.RunAsync(
            parsed,
            async (result, cancellationToken) =>
            {
                await using var api = await HostConnection.OpenAsync(result, cancellationToken);
                return await run(api, result, cancellationToken);
            },
            outer));
        return command;
    }
}
