using System.Globalization;
using System.Text.Json;
using PluginHost.Client;
using Spectre.Console;

namespace PluginHost.Commands.Packages;

/// <summary>Shows on the terminal what the host tells of one operation with packages: a line that changes for people, a line for each step in a pipe.</summary>
internal sealed class PackageProgress(string operation, Action<string> show)
{
    private const string EventName = "package.progress";
    private const double Megabyte = 1_000_000;

    private static readonly TimeSpan LastWords = TimeSpan.FromSeconds(1);

    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <param name="quiet">Whether nothing but the result is wanted.</param>
    /// <param name="run">Asks the host for it, under the name it is given.</param>
    public static async Task<JsonElement> RunAsync(HostConnection api, bool quiet, Func<string, Task<JsonElement>> run, CancellationToken cancellationToken)
    {
        var operation = Guid.NewGuid().ToString("N");
        if (quiet)
        {
            return await run(operation);
        }

        if (AnsiConsole.Profile.Capabilities.Interactive)
        {
            return await AnsiConsole.Status().StartAsync("Asking the host ..", status => FollowAsync(new PackageProgress(operation, text => status.Status = Markup.Escape(text))));
        }

        var (console, last) = (Terminal.Error(), "");
        return await FollowAsync(new PackageProgress(operation, text =>
        {
            var step = text.Split(':')[0];
            if (step != last)
            {
                last = step;
                console.MarkupLineInterpolated($"[grey]{step}[/]");
            }
        }));

        async Task<JsonElement> FollowAsync(PackageProgress progress)
        {
            await using var events = await api.ListenAsync(progress.OnEvent, cancellationToken);
            var answer = await run(operation);
            await Task.WhenAny(progress._done.Task, Task.Delay(LastWords, cancellationToken));
            return answer;
        }
    }

    private void OnEvent(string name, JsonElement data)
    {
        if (name != EventName || data.ValueKind != JsonValueKind.Object || data.Text("operation") != operation)
        {
            return;
        }

        var step = data.Text("step") ?? "";
        if (step is "planned" or "done")
        {
            _done.TrySetResult();
            return;
        }

        show($"{Words(step)}{(data.Text("plugin") is { } plugin ? $" {plugin}" : "")}{Bytes(data.GetProperty("done").GetInt64(), data.GetProperty("total").GetInt64())}");
    }

    private static string Words(string step) => step switch
    {
        "resolving" => "Looking for",
        "downloading" => "Downloading",
        "verifying" => "Checking",
        "staging" => "Unpacking",
        "switching" => "Putting in place",
        "onTrial" => "Trying",
        "rollingBack" => "Putting back",
        "committing" => "Writing it down",
        _ => step,
    };

    private static string Bytes(long done, long total) => done == 0 ? ""
        : total == 0 ? string.Create(CultureInfo.InvariantCulture, $": {done / Megabyte:0.0} MB")
        : string.Create(CultureInfo.InvariantCulture, $": {done / Megabyte:0.0} of {total / Megabyte:0.0} MB");
}
