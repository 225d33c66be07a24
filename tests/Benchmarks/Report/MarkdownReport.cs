using System.Globalization;
using System.Text;

namespace PluginHost.Benchmarks.Report;

/// <summary>Writes <c>docs/performance.md</c> from the latest result of each part.</summary>
internal static class MarkdownReport
{
    public static void Write(string path, IReadOnlyList<PartResult> results, string machine)
    {
        var text = new StringBuilder();
        text.AppendLine("# Performance").AppendLine();
        text.AppendLine("Written by `./bench.sh`; do not edit. Every number stands beside a yardstick that ran in the same minutes on the same machine, since on another");
        text.AppendLine("machine only the ratios hold. How each part measures is said above its table; the code is in [tests/Benchmarks](../tests/Benchmarks/README.md).").AppendLine();
        text.AppendLine(CultureInfo.InvariantCulture, $"Machine: {machine}.").AppendLine();
        AppendBars(text, results);
        foreach (var result in results)
        {
            AppendPart(text, result);
        }

        File.WriteAllText(path, text.ToString());
    }

    private static void AppendBars(StringBuilder text, IReadOnlyList<PartResult> results)
    {
        text.AppendLine("## The bars").AppendLine();
        text.AppendLine("| promise | worst of all | judged | measured | yardstick | ratio | bar | verdict |").AppendLine("| --- | --- | ---: | ---: | ---: | ---: | ---: | --- |");
        foreach (var bar in Bar.All)
        {
            // The worst of all findings decides: a promise of "any filter" is broken by one.
            var judged = results.SelectMany(result => result.Findings)
                .SelectMany(finding => finding.Judgements.Where(judgement => judgement.Bar == bar.Id), (finding, judgement) => (Finding: finding, judgement.Value)).ToArray();
            text.AppendLine(judged.Length == 0 ? $"| {bar.Promise} | not measured | | | | | {Number(bar.Limit)} | |" : Row(bar, judged.MaxBy(pair => pair.Value), judged.Count(pair => pair.Value > bar.Limit), judged.Length));
        }

        text.AppendLine();
    }

    private static string Row(Bar bar, (Finding Finding, double Value) worst, int missed, int all) =>
        $"| {bar.Promise} | {worst.Finding.What} | {Number(worst.Value)} | {Number(worst.Finding.Value)} {worst.Finding.Unit} | {Optional(worst.Finding.Yardstick)} | {Optional(worst.Finding.Ratio)} | {Number(bar.Limit)} | {(missed == 0 ? "pass" : $"**miss** ({missed} of {all})")} |";

    private static void AppendPart(StringBuilder text, PartResult result)
    {
        text.AppendLine(CultureInfo.InvariantCulture, $"## {result.Part}, {result.At:yyyy-MM-dd HH:mm} UTC").AppendLine();
        text.AppendLine(result.Method).AppendLine();
        if (result.Missing is not null)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"Not measured: {result.Missing}").AppendLine();
            return;
        }

        text.AppendLine("| what | measured | yardstick | ratio | verdict | note |").AppendLine("| --- | ---: | ---: | ---: | --- | --- |");
        foreach (var finding in result.Findings)
        {
            text.AppendLine($"| {finding.What.Replace("|", "\\|", StringComparison.Ordinal)} | {Number(finding.Value)} {finding.Unit} | {Optional(finding.Yardstick)} | {Optional(finding.Ratio)} | {Verdict(finding)} | {finding.Note} |");
        }

        text.AppendLine();
    }

    public static string Verdict(Finding finding) => finding.Passes switch { true => "pass", false => "**miss**", null => "" };

    public static string Optional(double? value) => value is { } number ? Number(number) : "";

    public static string Number(double value) => Math.Abs(value) switch
    {
        >= 100 => value.ToString("#,0", CultureInfo.InvariantCulture),
        >= 10 => value.ToString("0.0", CultureInfo.InvariantCulture),
        _ => value.ToString("0.###", CultureInfo.InvariantCulture),
    };
}
