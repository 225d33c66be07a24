using Spectre.Console;

namespace PluginHost.Commands;

/// <summary>Colours and bars for people, plain lines for pipes and files.</summary>
internal static class Terminal
{
    /// <summary>How long an interrupted command may take to finish or put back what it was at, before it is cut off.</summary>
    public static readonly TimeSpan LongestStop = TimeSpan.FromSeconds(40);

    private const int WidthOfAPipe = 200;

    public static void Prepare()
    {
        if (!Console.IsOutputRedirected)
        {
            return;
        }

        AnsiConsole.Profile.Capabilities.Ansi = false;
        AnsiConsole.Profile.Capabilities.Interactive = false;
        AnsiConsole.Profile.Width = WidthOfAPipe;
    }

    /// <summary>For messages that are not a command's result.</summary>
    public static IAnsiConsole Error()
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(Console.Error),
            Ansi = Console.IsErrorRedirected ? AnsiSupport.No : AnsiSupport.Detect,
        });
        if (Console.IsErrorRedirected)
        {
            console.Profile.Width = WidthOfAPipe;
        }

        return console;
    }
}
