using System.Globalization;
using Microsoft.Extensions.Logging;
using PluginHost.Sdk;
using PluginHost.Sdk.Library;
using PluginHost.Sdk.Settings;
using PluginHost.Sdk.Tagging;

namespace Fixtures.Worker;

/// <summary>Does what the name of the first picture says, and answers one tag.</summary>
[Tagger("fixtures.worker", "Acting tagger")]
public sealed partial class ActingTagger(ISettings<WorkerSettings> settings, IPluginContext context, ILogger<ActingTagger> log) : ITagger
{
    public async ValueTask<TagResult> TagAsync(TagRequest request, CancellationToken cancellationToken)
    {
        var picture = request.Items[0];
        var parts = picture.Facts.Name.Split(' ', 2);
        var answer = await ActAsync(parts[0], parts.Length > 1 ? parts[1] : "", picture, cancellationToken);
        return new TagResult([new PictureTags([new TagGuess(TagName.Parse(answer), 0.5)])]);
    }

    private async ValueTask<string> ActAsync(string act, string argument, PictureSample picture, CancellationToken cancellationToken)
    {
        switch (act)
        {
            case "echo":
                return argument;
            case "process":
                return Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
            case "word":
                return settings.Current.Word;
            case "wait":
                await Task.Delay(Timeout.Infinite, cancellationToken);
                return "never";
            case "slow":
                await Task.Delay(100, cancellationToken);
                return argument;
            case "block":
                Thread.Sleep(Timeout.Infinite);
                return "never";
            case "spin":
                while (true)
                {
                }

            case "throw":
                throw new InvalidDataException(argument);
            case "print":
                Console.WriteLine(argument);
                Console.Out.Flush();
                return "printed";
            case "log":
                LogAsked(log, argument);
                return "logged";
            case "sum":
                return Sum(picture).ToString(CultureInfo.InvariantCulture);
            case "rent":
                return context.Capabilities.ToString() ?? "";
            case "folder":
                return Path.GetFileName(context.DataFolder);
            case "own":
                return Forbidden.UseOwnFolders(context);
            default:
                return Forbidden.Do(act, argument) ?? Ending.Do(act, argument);
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "{Text}")]
    private static partial void LogAsked(ILogger log, string text);

    private static long Sum(PictureSample picture)
    {
        var sum = 0L;
        foreach (var value in picture.Pixels!.Data.Span)
        {
            sum += value;
        }

        return sum;
    }
}
