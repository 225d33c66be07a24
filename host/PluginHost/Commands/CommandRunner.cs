using System.CommandLine;
using Spectre.Console;

namespace PluginHost.Commands;

/// <summary>Runs a command and turns what goes wrong into one message on standard error and an exit code.</summary>
internal static class CommandRunner
{
    public static Task<int> RunAsync(ParseResult parsed, Func<ParseResult, CancellationToken, Task<int>> action, CancellationToken cancellationToken)
    {
        Terminal.Prepare();
        return GuardAsync(parsed, action, cancellationToken);
    }

    /// <summary>As <see cref="RunAsync"/>, for a command that prints plain lines: to look at the terminal takes a good part of a server's start.</summary>
    public static async Task<int> GuardAsync(ParseResult parsed, Func<ParseResult, CancellationToken, Task<int>> action, CancellationToken cancellationToken)
    {
        try
        {
            return await action(parsed, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            Terminal.Error().MarkupLine("[grey]Interrupted. What was queued already goes on when the host runs.[/]");
            return ExitCodes.Interrupted;
        }
        catch (CommandException error)
        {
            Report(error);
            return ExitCodes.Failed;
        }
    }

    private static void Report(CommandException error)
    {
        var console = Terminal.Error();
        console.MarkupLineInterpolated($"[red]{error.Code}[/] {error.Reason}");
        if (error.Cure is not null)
        {
            console.MarkupLineInterpolated($"[grey]{error.Cure}[/]");
        }
    }
}
