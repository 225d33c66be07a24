using Spectre.Console;

namespace PluginHost.Commands;

/// <summary>A password that is not seen: asked for at a terminal, or the first line of standard input.</summary>
internal static class PasswordInput
{
    public static async Task<string> ReadAsync(bool fromStandardInput, string question, CancellationToken cancellationToken)
    {
        if (fromStandardInput)
        {
            return await Console.In.ReadLineAsync(cancellationToken) ?? throw new CommandException("PH7021", "Standard input is empty.", "Write the password to it, followed by a line break.");
        }

        return AnsiConsole.Profile.Capabilities.Interactive
            ? AnsiConsole.Prompt(new TextPrompt<string>(question).Secret())
            : throw new CommandException("PH7021", "There is no terminal to ask for the password.", "Use --password-stdin.");
    }
}
