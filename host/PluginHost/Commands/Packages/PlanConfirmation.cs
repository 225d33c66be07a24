using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using PluginHost.Client;
using Spectre.Console;

namespace PluginHost.Commands.Packages;

/// <summary>Shows a plan, asks, and has it done.</summary>
internal static class PlanConfirmation
{
    public static readonly Option<bool> Yes = new("--yes", "-y") { Description = "Do it without asking." };

    public static async Task<int> RunAsync(HostConnection api, JsonElement plan, ParseResult parsed, JsonObject choices, CancellationToken cancellationToken)
    {
        var json = parsed.GetValue(GlobalOptions.Json);
        if (plan.GetProperty("changes").GetArrayLength() == 0)
        {
            if (json)
            {
                JsonPrinter.Print(plan);
            }
            else
            {
                AnsiConsole.WriteLine("Nothing to do: everything is as wanted.");
            }

            return ExitCodes.Ok;
        }

        if (!json)
        {
            PlanPrinter.Print(plan, choices["keepData"]?.GetValue<bool>() == true);
        }

        if (!parsed.GetValue(Yes) && !await AskAsync(cancellationToken))
        {
            return ExitCodes.Failed;
        }

        var path = $"packages/plans/{plan.GetProperty("id").GetString()}/apply";
        var report = await PackageProgress.RunAsync(api, json, operation =>
        {
            choices["operation"] = operation;
            return api.PostAsync(path, choices, cancellationToken);
        }, cancellationToken);
        if (json)
        {
            JsonPrinter.Print(report);
        }
        else
        {
            AnsiConsole.MarkupLine("[green]Done.[/]");
        }

        return ExitCodes.Ok;
    }

    private static async Task<bool> AskAsync(CancellationToken cancellationToken)
    {
        AnsiConsole.Write("Do it? (y/n) ");
        return (await Console.In.ReadLineAsync(cancellationToken))?.Trim().ToLowerInvariant() switch
        {
            "y" or "yes" => true,
            null => throw new CommandException("PH7050", "Nobody is there to say yes.", "Look at what is planned above, then run it again with --yes."),
            _ => false,
        };
    }
}
