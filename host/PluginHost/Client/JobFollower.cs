using System.Text.Json;
using Spectre.Console;

namespace PluginHost.Client;

/// <summary>Follows a durable job with a progress bar, rate and remaining time until it has ended.</summary>
internal static class JobFollower
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);
    private static readonly string[] EndStates = ["succeeded", "failed", "cancelled", "dead", "paused"];

    public static async Task<JsonElement> FollowAsync(HostConnection api, long job, string title, bool quiet, CancellationToken cancellationToken)
    {
        if (quiet || !AnsiConsole.Profile.Capabilities.Interactive)
        {
            return await PollAsync(api, job, _ => { }, cancellationToken);
        }

        return await AnsiConsole.Progress()
            .HideCompleted(false)
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new RateColumn(), new RemainingTimeColumn(), new SpinnerColumn())
            .StartAsync(async context =>
            {
                var task = context.AddTask(Markup.Escape(title), autoStart: true);
                task.IsIndeterminate = true;
                var ended = await PollAsync(api, job, state => Show(task, state), cancellationToken);
                task.IsIndeterminate = false;
                task.Value = task.MaxValue;
                return ended;
            });
    }

    private static async Task<JsonElement> PollAsync(HostConnection api, long job, Action<JsonElement> show, CancellationToken cancellationToken)
    {
        while (true)
        {
            var state = await api.GetAsync($"jobs/{job}", cancellationToken);
            show(state);
            if (EndStates.Contains(state.GetProperty("state").GetString()))
            {
                return state;
            }

            await Task.Delay(Interval, cancellationToken);
        }
    }

    private static void Show(ProgressTask task, JsonElement job)
    {
        var progress = job.GetProperty("progress");
        if (!progress.TryGetProperty("total", out var total) || total.ValueKind != JsonValueKind.Number || total.GetInt64() == 0)
        {
            return;
        }

        task.IsIndeterminate = false;
        task.MaxValue = total.GetInt64();
        task.Value = progress.GetProperty("done").GetInt64();
        task.State.Update<double>(RateColumn.Key, _ => job.TryGetProperty("ratePerSecond", out var rate) && rate.ValueKind == JsonValueKind.Number ? rate.GetDouble() : 0);
    }
}
