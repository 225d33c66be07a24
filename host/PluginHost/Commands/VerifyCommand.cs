using System.CommandLine;
using PluginHost.Client;
using Spectre.Console;

namespace PluginHost.Commands;

/// <summary>Reads every original again and compares it with its hash. Exit code 2 when one is missing or damaged; files that no picture refers to are listed, and are no damage.</summary>
internal static class VerifyCommand
{
    private static readonly ReportedJob Check = new("library/verify", "Verifying", "The check", "PH7032");

    public static Command Create() => HostCommand.Create("verify", "Check every original against its hash.", RunAsync, GlobalOptions.Json);

    private static async Task<int> RunAsync(HostConnection api, ParseResult parsed, CancellationToken cancellationToken)
    {
        var json = parsed.GetValue(GlobalOptions.Json);
        var report = await Check.RunAsync(api, null, json, cancellationToken);
        if (json)
        {
            JsonPrinter.Print(report);
        }
        else
        {
            AnsiConsole.MarkupLineInterpolated($"{report.GetProperty("checked").GetRawText()} originals checked");
            ReportedJob.PrintFailures(report);

            foreach (var extra in report.GetProperty("extras").EnumerateArray())
            {
                AnsiConsole.MarkupLineInterpolated($"[yellow]extra file[/] {extra.GetProperty("code").GetString()} {extra.GetProperty("reason").GetString()}");
            }

            if (report.GetProperty("badThumbnails").GetInt32() is > 0 and var thumbnails)
            {
                AnsiConsole.MarkupLineInterpolated($"{thumbnails} damaged thumbnails removed; they are made again when they are looked at");
            }
        }

        return report.GetProperty("failures").GetArrayLength() == 0 ? ExitCodes.Ok : ExitCodes.Partly;
    }
}
