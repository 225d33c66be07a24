using System.CommandLine;
using PluginHost.Packages;
using PluginHost.Packages.Archives;
using PluginHost.Packages.Index;
using Spectre.Console;

namespace PluginHost.Commands.Packages;

/// <summary>Makes a feed of a folder, without a host.</summary>
internal static class IndexCommand
{
    private static readonly Argument<string> Folder = new("folder") { Description = "Has the packages; index.json is written beside them." };

    public static Command Create()
    {
        var command = new Command("index", "Write the index that makes a folder of packages a feed, on this machine or on any web server.");
        command.Arguments.Add(Folder);
        command.SetAction((parsed, cancellationToken) => CommandRunner.RunAsync(parsed, RunAsync, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        try
        {
            var report = await new PackageIndex(new ArchiveLimits(), TimeProvider.System).WriteAsync(Path.GetFullPath(parsed.GetValue(Folder)!), cancellationToken);
            foreach (var plugin in report.Plugins)
            {
                AnsiConsole.WriteLine(plugin);
            }

            foreach (var refusal in report.LeftOut)
            {
                Terminal.Error().MarkupLineInterpolated($"[yellow]{refusal.ToString()}[/]");
            }

            AnsiConsole.WriteLine(report.File);
            return report.LeftOut.Count == 0 ? ExitCodes.Ok : ExitCodes.Partly;
        }
        catch (PackageException error)
        {
            throw new CommandException(error.Refusal.Code, error.Refusal.Reason, error.Refusal.Cure);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new CommandException("PH7053", $"The index cannot be written: {error.Message}", "Make room, or check the rights to the folder.");
        }
    }
}
