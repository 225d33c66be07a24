using System.Text.Json;
using System.Text.Json.Nodes;
using PluginHost.Client;
using Spectre.Console;

namespace PluginHost.Commands;

/// <summary>A job of the library that ends with a report: its path starts it, and with its number behind answers what it found.</summary>
/// <param name="Path">Below the API's root.</param>
/// <param name="Title">Beside the progress bar.</param>
/// <param name="Name">In a sentence that says how it ended.</param>
/// <param name="FailureCode">When it did not succeed.</param>
internal sealed record ReportedJob(string Path, string Title, string Name, string FailureCode)
{
    public async Task<JsonElement> RunAsync(HostConnection api, JsonNode? body, bool quiet, CancellationToken cancellationToken)
    {
        var id = (await api.PostAsync(Path, body, cancellationToken)).GetProperty("job").GetInt64();
        var job = await JobFollower.FollowAsync(api, id, Title, quiet, cancellationToken);
        return job.GetProperty("state").GetString() == "succeeded"
            ? await api.GetAsync($"{Path}/{id}", cancellationToken)
            : throw new CommandException(FailureCode, $"{Name} ended as {job.GetProperty("state").GetString()}. {ErrorText.Of(job)}", $"See 'pluginhost job show {id}'.");
    }

    public static void PrintFailures(JsonElement report)
    {
        foreach (var failure in report.GetProperty("failures").EnumerateArray())
        {
            AnsiConsole.MarkupLineInterpolated($"[red]picture {failure.GetProperty("id").GetRawText()} {failure.GetProperty("name").GetString()}[/] {failure.GetProperty("code").GetString()} {failure.GetProperty("reason").GetString()}");
        }
    }
}
