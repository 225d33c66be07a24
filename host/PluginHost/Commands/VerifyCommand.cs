using System.CommandLine;
using PluginHost.Client;
using Spectre.Console;

namespace PluginHost.Commands;

/// <summary>Reads every original again and compares it with its hash. Exit code 2 when one is missing or damaged.</summary>
internal static class VerifyCommand
{
    public static Command Create() => HostCommand.Create("verify", "Check every original against its hash.", RunAsync, GlobalOptions.Json);

    private static async Task<int> RunAsync(HostConnection api, ParseResult parsed, CancellationToken cancellationToken)
    {
        var json = parsed.GetValue(GlobalOptions.Json);
        var started = await api.PostAsync("library/verify", null, cancellationToken);
        var jobId = started.GetProperty("job").GetInt64();
        var job = await JobFollower.FollowAsync(api, jobId, "Verifying", json, cancellationToken);
        if (job.GetProperty("state").GetString() != "succeeded")
        {
            throw new CommandException("PH7032", $"The check ended as {job.GetProperty("state").GetString()}. {ErrorText.Of(job)}", $"See 'pluginhost job show {jobId}'.");
        }

        var report = await api.GetAsync($"library/verify/{jobId}", cancellationToken);
        if (json)
        {
            JsonPrinter.Print(report);
        }
        else
        {
            AnsiConsole.MarkupLineInterpolated($"{report.GetProperty("checked").GetRawText()} originals checked");
            foreach (var failure in report.GetProperty("failures").EnumerateArray())
            {
                AnsiConsole.MarkupLineInterpolated($"[red]{failure.GetProperty("name").GetString()}[/] {failure.GetProperty("code").GetString()} {failure.GetProperty("reason").GetString()}");
            }
        }

        return report.GetProperty("failures").GetArrayLength() == 0 ? ExitCodes.Ok : ExitCodes.Partly;
    }
}
