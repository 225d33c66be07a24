using System.Text.RegularExpressions;

namespace PluginHost.EndToEnd.Tests.Hosting;

/// <summary>What <c>/metrics</c> serves, and what the page about it says.</summary>
internal static partial class MetricsPage
{
    public static IReadOnlyDictionary<string, Metric> Read(string text)
    {
        var lines = text.Split('\n');
        var metrics = lines.Select(line => TypeLine().Match(line)).Where(match => match.Success)
            .ToDictionary(match => match.Groups["name"].Value, match => new Metric(match.Groups["type"].Value));
        foreach (var sample in lines.Select(line => SampleLine().Match(line)).Where(match => match.Success))
        {
            var name = sample.Groups["name"].Value;
            var metric = metrics.GetValueOrDefault(name) ?? metrics[Part().Replace(name, "")];
            metric.HasSamples = true;
            string[] labels = [.. Label().Matches(sample.Groups["labels"].Value).Select(label => label.Groups[1].Value)];
            labels.ShouldBeUnique($"a collector refuses {sample.Value}");
            metric.Labels.UnionWith(labels.Where(label => label != "le"));
        }

        return metrics;
    }

    public static IReadOnlyDictionary<string, Metric> ReadDocument(string text) => text.Split('\n').Select(line => Row().Match(line)).Where(match => match.Success)
        .ToDictionary(match => match.Groups["name"].Value, match => new Metric(match.Groups["type"].Value)
        {
            Labels = [.. match.Groups["labels"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(label => label.Trim('`'))],
        });

    [GeneratedRegex(@"^# TYPE (?<name>\S+) (?<type>\S+)$")]
    private static partial Regex TypeLine();

    [GeneratedRegex(@"^(?<name>[a-z0-9_]+)(\{(?<labels>.*)\})? \S+$")]
    private static partial Regex SampleLine();

    [GeneratedRegex("""([a-z_]+)="(?:[^"\\]|\\.)*"(?:,|$)""")]
    private static partial Regex Label();

    [GeneratedRegex("_(bucket|sum|count)$")]
    private static partial Regex Part();

    [GeneratedRegex(@"^\| `(?<name>[a-z0-9_]+)` \| (?<type>counter|gauge|histogram) \|(?<labels>[^|]*)\|")]
    private static partial Regex Row();

    /// <summary>One metric.</summary>
    internal sealed record Metric(string Type)
    {
        public HashSet<string> Labels { get; init; } = [];

        public bool HasSamples { get; set; }
    }
}
