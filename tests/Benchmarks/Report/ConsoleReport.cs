namespace PluginHost.Benchmarks.Report;

/// <summary>The same tables for a terminal.</summary>
internal static class ConsoleReport
{
    public static void Print(PartResult result)
    {
        Console.WriteLine($"\n{result.Part}");
        if (result.Missing is not null)
        {
            Console.WriteLine($"  not measured: {result.Missing}");
            return;
        }

        var width = result.Findings.Select(finding => finding.What.Length).DefaultIfEmpty(0).Max();
        foreach (var finding in result.Findings)
        {
            var ratio = finding.Ratio is { } times ? $"{MarkdownReport.Number(times)} x of {MarkdownReport.Optional(finding.Yardstick)}" : "";
            Console.WriteLine($"  {finding.What.PadRight(width)} {MarkdownReport.Number(finding.Value),10} {finding.Unit,-6} {ratio,-22} {MarkdownReport.Verdict(finding).Trim('*'),-5} {finding.Note}");
        }
    }
}
