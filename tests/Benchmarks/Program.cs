using PluginHost.Benchmarks;
using PluginHost.Benchmarks.Parts.Browsing;
using PluginHost.Benchmarks.Parts.Filters;
using PluginHost.Benchmarks.Parts.Http;
using PluginHost.Benchmarks.Parts.Import;
using PluginHost.Benchmarks.Parts.Kernels;
using PluginHost.Benchmarks.Parts.Queries;
using PluginHost.Benchmarks.Parts.Reload;
using PluginHost.Benchmarks.Parts.Scripts;
using PluginHost.Benchmarks.Parts.Start;
using PluginHost.Benchmarks.Parts.Workers;
using PluginHost.Benchmarks.Parts.Writes;
using PluginHost.Benchmarks.Report;
using PluginHost.Benchmarks.Yardsticks;

if (args is [BareServer.Argument, ..])
{
    await BareServer.RunAsync(args[1]);
    return 0;
}

IPart[] parts = [new ImportPart(), new HttpPart(), new QueryPart(), new WritePart(), new ReloadPart(), new EachReloadPart(), new FencePart(), new WorkerPart(), new PreviewPart(), new FilterPart(), new KernelPart(), new ScriptPart(), new StartPart(), new BrowserPart()];
var bench = new Bench(args.Contains("--quick"));
var wanted = args.Where(argument => !argument.StartsWith('-')).ToArray();
if (wanted.Except(parts.Select(part => part.Name)).FirstOrDefault() is { } unknown)
{
    Console.Error.WriteLine($"There is no part '{unknown}'. Parts: {string.Join(' ', parts.Select(part => part.Name))}.");
    return 1;
}

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};
bench.Say($"{Machine.Describe()}; load {Machine.Load()}");
foreach (var part in parts.Where(part => wanted.Length == 0 || wanted.Contains(part.Name)))
{
    bench.Say(part.Name);
    PartResult result;
    try
    {
        result = new PartResult(part.Name, part.Method, DateTimeOffset.UtcNow, await part.RunAsync(bench, stop.Token));
    }
    catch (MissingToolException missing)
    {
        result = new PartResult(part.Name, part.Method, DateTimeOffset.UtcNow, [], missing.Message);
    }

    ConsoleReport.Print(result);
    if (!bench.IsQuick)
    {
        ResultStore.Save(result);
    }
}

if (!bench.IsQuick)
{
    var path = Path.Combine(Bench.RepoRoot, "docs", "performance.md");
    MarkdownReport.Write(path, ResultStore.Load(parts.Select(part => part.Name)), Machine.Describe());
    bench.Say($"wrote {path}");
}

return 0;
