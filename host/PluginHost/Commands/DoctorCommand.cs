using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using PluginHost.Client;
using PluginHost.Diagnosis;
using Spectre.Console;

namespace PluginHost.Commands;

/// <summary>Looks at everything that usually goes wrong and says what to do. Exit code 2 when something needs a hand.</summary>
internal static class DoctorCommand
{
    public static Command Create()
    {
        var command = new Command("doctor", "Check this installation and say what to do about what is wrong.") { GlobalOptions.Json };
        command.SetAction((parsed, cancellationToken) => CommandRunner.RunAsync(parsed, RunAsync, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var findings = await Examination.RunAsync(parsed, cancellationToken);
        if (parsed.GetValue(GlobalOptions.Json))
        {
            var items = new JsonArray([.. findings.Select(finding => new JsonObject { ["check"] = finding.Check, ["ok"] = finding.Ok, ["text"] = finding.Text, ["cure"] = finding.Cure })]);
            JsonPrinter.Print(JsonSerializer.SerializeToElement(new JsonObject { ["items"] = items }, DoctorJson.Default.JsonObject));
        }
        else
        {
            foreach (var finding in findings)
            {
                var mark = finding.Ok ? "[green]ok  [/]" : "[red]fix [/]";
                AnsiConsole.MarkupLine($"{mark} {Markup.Escape(finding.Check),-18} {Markup.Escape(finding.Text)}");
                if (finding.Cure is not null)
                {
                    AnsiConsole.MarkupLineInterpolated($"     [grey]{finding.Cure}[/]");
                }
            }
        }

        return findings.All(finding => finding.Ok) ? ExitCodes.Ok : ExitCodes.Partly;
    }
}
