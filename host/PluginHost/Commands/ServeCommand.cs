using System.CommandLine;
using PluginHost.Home;
using PluginHost.Hosting;

namespace PluginHost.Commands;

/// <summary>Runs the server until it is interrupted. Also what runs without a command.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var command = new Command("serve", "Run the server (default).");
        command.SetAction((parsed, cancellationToken) => CommandRunner.GuardAsync(parsed, RunAsync, cancellationToken));
        return command;
    }

    public static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var home = HomeLayout.Resolve(parsed.GetValue(GlobalOptions.Home));
        home.Prepare();
        var homeLock = HomeLock.TryTake(home) ?? throw new CommandException(
            "PH7002", $"Another host already serves the home '{home.DataFolder}'{At(home)}.", "Use that one, end it, or choose another home with --home DIR.");
        await using var host = await RunningHost.StartAsync(HostStart.ForServer(parsed, home, homeLock), cancellationToken);
        Console.WriteLine($"PluginHost {VersionCommand.Current} serves {host.Url}");
        Console.WriteLine($"Library {home.LibraryFolder}. Ctrl+C ends it.");
        try
        {
            // A runtime that broke is in the log; the page stays up.
            await host.WaitUntilReadyAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            SafeModeCommand.Announce(host.SafeMode);
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            Console.WriteLine("Stopping: work under way is finished or put back into its queue.");
        }

        return ExitCodes.Ok;
    }

    private static string At(HomeLayout home) => RunFile.Read(home) is { } run ? $" at {run.Url} (process {run.Pid})" : ", and is only starting";
}
