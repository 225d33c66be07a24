using System.CommandLine;
using PluginHost.Client;
using Spectre.Console;

namespace PluginHost.Commands;

internal static class JobCommand
{
    private static readonly Argument<long> Id = new("id") { Description = "Number of the job." };
    private static readonly Option<string?> State = new("--state") { Description = "queued, running, paused, succeeded, failed, cancelled or dead." };

    public static Command Create()
    {
        var command = new Command("job", "List and control durable jobs.");
        command.Subcommands.Add(HostCommand.Create("list", "List jobs, newest first.", ListAsync, State, GlobalOptions.Json));
        command.Subcommands.Add(HostCommand.Create("show", "Everything about one job.", ShowAsync, Id, GlobalOptions.Json));
        command.Subcommands.Add(Change("cancel", "Stop a job for good."));
        command.Subcommands.Add(Change("retry", "Start a failed, dead or cancelled job again."));
        return command;
    }

    private static Command Change(string action, string description) => HostCommand.Create(
        action,
        description,
        async (api, parsed, cancellationToken) =>
        {
            var job = await api.PostAsync($"jobs/{parsed.GetValue(Id)}/{action}", null, cancellationToken);
            if (parsed.GetValue(GlobalOptions.Json))
            {
                JsonPrinter.Print(job);
            }
            else
            {
                AnsiConsole.MarkupLineInterpolated($"Job {job.GetProperty("id").GetRawText()} is {job.GetProperty("state").GetString()}.");
            }

            return ExitCodes.Ok;
        },
        Id,
        GlobalOptions.Json);

    private static async Task<int> ListAsync(HostConnection api, ParseResult parsed, CancellationToken cancellationToken)
    {
        var state = parsed.GetValue(State);
        var jobs = await api.GetAsync(state is null ? "jobs" : $"jobs?state={Uri.EscapeDataString(state)}", cancellationToken);
        if (parsed.GetValue(GlobalOptions.Json))
        {
            JsonPrinter.Print(jobs);
            return ExitCodes.Ok;
        }

        var table = new Table().Border(TableBorder.Minimal).AddColumns("Job", "Title", "State", "Done", "Attempts", "Error");
        foreach (var job in jobs.GetProperty("items").EnumerateArray())
        {
            var progress = job.GetProperty("progress");
            table.AddRow(
                job.GetProperty("id").GetRawText(),
                Markup.Escape(job.GetProperty("title").GetString() ?? ""),
                job.GetProperty("state").GetString() ?? "",
                $"{progress.GetProperty("done").GetRawText()} {Markup.Escape(progress.GetProperty("unit").GetString() ?? "")}",
                $"{job.GetProperty("attempts").GetRawText()}/{job.GetProperty("maxAttempts").GetRawText()}",
                Markup.Escape(ErrorText.Of(job)));
        }

        AnsiConsole.Write(table);
        return ExitCodes.Ok;
    }

    private static async Task<int> ShowAsync(HostConnection api, ParseResult parsed, CancellationToken cancellationToken)
    {
        var job = await api.GetAsync($"jobs/{parsed.GetValue(Id)}", cancellationToken);
        JsonPrinter.Print(job, indented: !parsed.GetValue(GlobalOptions.Json));
        return ExitCodes.Ok;
    }
}
