using System.CommandLine;
using System.Diagnostics;
using PluginHost.Client;
using PluginHost.Home;
using Spectre.Console;

namespace PluginHost.Commands.Plugins;

/// <summary>Finds which of the user's plugins brings a problem: some are switched off, the person looks, and so on. Everything is put back at the end.</summary>
internal static class BisectCommand
{
    private static readonly Option<string?> Run = new("--run")
    {
        Description = "Ask this shell command instead of you: 0 says that the problem is gone, anything else that it is there.",
        HelpName = "COMMAND",
    };

    private static readonly Option<bool> Disable = new("--disable") { Description = "Leave the culprit disabled." };

    public static Command Create() => HostCommand.Create("bisect", "Find which plugin brings a problem, in a few questions.", RunAsync, Run, Disable);

    private static async Task<int> RunAsync(HostConnection api, ParseResult parsed, CancellationToken cancellationToken)
    {
        var home = HomeLayout.Resolve(parsed.GetValue(GlobalOptions.Home));
        await PutBackAsync(api, home, cancellationToken);
        var plugins = await UserPlugins.RunningAsync(api, cancellationToken);
        if (plugins.Count == 0)
        {
            throw new CommandException("PH7048", "No plugin that you installed runs, so none of them brings the problem.", "'pluginhost doctor' looks at the rest.");
        }

        new BisectState(plugins).Write(home);
        var culprit = default(string);
        try
        {
            culprit = await FindAsync(api, plugins, parsed.GetValue(Run), cancellationToken);
        }
        finally
        {
            // Also after Ctrl-C: a person's plugins must not stay off because they lost patience.
            AnsiConsole.WriteLine("Switching everything on again ..");
            await PutBackAsync(api, home, CancellationToken.None);
        }

        if (culprit is null)
        {
            AnsiConsole.MarkupLine("[yellow]The problem is there without any of your plugins.[/] 'pluginhost doctor' looks at the rest.");
            return ExitCodes.Partly;
        }

        if (parsed.GetValue(Disable))
        {
            await UserPlugins.SetAsync(api, culprit, enabled: false, cancellationToken);
        }

        AnsiConsole.MarkupLineInterpolated($"[green]It is '{culprit}'.[/] {(parsed.GetValue(Disable) ? "It is disabled now." : $"'pluginhost plugin disable {culprit}' switches it off.")}");
        return ExitCodes.Ok;
    }

    private static async Task<string?> FindAsync(HostConnection api, IReadOnlyList<string> plugins, string? command, CancellationToken cancellationToken)
    {
        var (search, on) = (new Bisection(plugins.Count), plugins.Count);
        while (search.Next is { } wanted)
        {
            for (; on < wanted; on++)
            {
                await UserPlugins.SetAsync(api, plugins[on], enabled: true, cancellationToken);
            }

            for (; on > wanted; on--)
            {
                await UserPlugins.SetAsync(api, plugins[on - 1], enabled: false, cancellationToken);
            }

            AnsiConsole.MarkupLineInterpolated($"{on} of {plugins.Count} on: {(on == 0 ? "none" : string.Join(", ", plugins.Take(on)))}");
            search.Answer(command is null ? await AskAsync(search.Left, cancellationToken) : await IsThereAsync(command, cancellationToken));
        }

        return search.Culprit is { } place ? plugins[place] : null;
    }

    private static async Task<bool> AskAsync(int left, CancellationToken cancellationToken)
    {
        while (true)
        {
            AnsiConsole.Write($"Look. Is the problem there? (y/n, at most {left} more) ");
            switch ((await Console.In.ReadLineAsync(cancellationToken))?.Trim().ToLowerInvariant())
            {
                case "y" or "yes":
                    return true;
                case "n" or "no":
                    return false;
                case null:
                    throw new CommandException("PH7049", "Nobody is there to say whether the problem is.", "Run it in a terminal, or give a command that tells with --run.");
            }
        }
    }

    private static async Task<bool> IsThereAsync(string command, CancellationToken cancellationToken)
    {
        using var process = Process.Start(OperatingSystem.IsWindows() ? new ProcessStartInfo("cmd.exe", ["/c", command]) : new ProcessStartInfo("/bin/sh", ["-c", command]))!;
        try
        {
            await process.WaitForExitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        AnsiConsole.WriteLine(process.ExitCode == 0 ? "  gone" : "  there");
        return process.ExitCode != 0;
    }

    private static async Task PutBackAsync(HostConnection api, HomeLayout home, CancellationToken cancellationToken)
    {
        if (BisectState.Read(home) is not { } before)
        {
            return;
        }

        var runs = await UserPlugins.RunningAsync(api, cancellationToken);
        foreach (var id in before.Plugins.Except(runs))
        {
            try
            {
                await UserPlugins.SetAsync(api, id, enabled: true, cancellationToken);
            }
            catch (CommandException error)
            {
                // Removed meanwhile, or it will not start any more: the others must not stay off for it.
                AnsiConsole.MarkupLineInterpolated($"[yellow]{id}[/]: {error.Reason}");
            }
        }

        BisectState.Delete(home);
    }
}
