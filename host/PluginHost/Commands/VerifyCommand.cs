using System.CommandLine;
using PluginHost.Client;
using Spectre.Console;

namespace PluginHost.Commands;

/// <summary>Reads every original again and compares it with its hash. Exit code 2 when one is missing or damaged; files that no picture refers to are listed, and are no damage.</summary>
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
                AnsiConsole.MarkupLineInterpolated($"[red]picture {failure.GetProperty("id").GetRawText()} {failure.GetProperty("name").GetString()}[/] {failure.GetProperty("code").GetString()} {failure.GetProperty("reason").GetString()}");
            }

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
