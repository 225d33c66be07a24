using PluginHost.Sdk.Export;
using PluginHost.Sdk.Filters;
using PluginHost.Sdk.Testing.Faults;
using PluginHost.Sdk.Testing.Pictures;

namespace PluginHost.Sdk.Testing.Conformance;

/// <summary>What every <see cref="IExporter"/> has to do.</summary>
/// <param name="subject">The exporter.</param>
public sealed class ExporterConformance(ConformanceSubject<IExporter> subject) : ConformanceSuite<IExporter>(subject)
{
    private const int Pictures = 4;

    // Names that lead out of a folder, that systems keep for themselves, and that clash.
    private static readonly string[] HostileNames =
        ["../../up.png", "/etc/absolute.png", "..\\back.png", "C:\\drive.png", "con.png", "", ".", "..", "a\u0000b.png", "\ud800.png", "a:b*c?.png", "same.png", "SAME.png", "same.png", new string('x', 400) + ".png", ".hidden", "trailing. "];

    private int _exports;

    // What it says of itself is there at once; of an export there is a check of its own.
    private protected override bool MayAnswerCancelledCalls => true;

    private protected override IEnumerable<ConformanceCall<IExporter>> Calls =>
    [
        new("DescribeAsync", async (exporter, _, token) => Describe(await exporter.DescribeAsync(new DescribeExporterRequest(), token))),
        new($"an export of {Pictures} pictures", async (exporter, run, token) => Told(await ExportAsync(exporter, run, Made(), token))),
    ];

    private protected override IEnumerable<ConformanceCall<IExporter>> Hostile =>
    [
        .. new[] { "", "null", "[]", "{", "7", """{"no-such-parameter":1}""", """{"":null}""", """{"\ud800":1}""", new string('[', 500) }.Select(hostile => new ConformanceCall<IExporter>(
            $"the arguments {hostile[..Math.Min(40, hostile.Length)]}", async (exporter, run, token) => Told(await ExportAsync(exporter, run, Made(), token, hostile)))),
        new("no pictures", async (exporter, run, token) => Told(await ExportAsync(exporter, run, [], token))),
    ];

    private protected override IEnumerable<ConformanceCheck> Particular =>
    [
        Check("writes-each-picture", "Each picture is written and counted, and none fails.", "Answer how many were written, and an empty list of failures.", WriteAsync),
        Check("ends-when-cancelled", "An export whose token is cancelled between two pictures ends with OperationCanceledException.", "Pass the token to the stream of pictures, and to all that reads and writes.", EndAsync),
        Check("goes-on-after-a-failure", "A picture whose file cannot be had is told as a failure with its id, and the others are written.", "Catch PluginFaultException where a picture is opened.", FailAsync),
        Check("writes-nothing-outside", "Whatever pictures are called, nothing is written outside of the folder, and each has a file of its own.", "Make names safe, and number those that clash.", StayAsync),
        Check("leaves-other-files", "A file that is in the folder stays as it is.", "Open with FileMode.CreateNew, and take another name where one is taken.", LeaveAsync),
        Check("describes-parameters", "Parameters have names each once, a title, and a default that fits.", "See FilterParameter.", DescribeAsync),
        Check("refuses-wrong-arguments-by-name", "An argument that is not known is refused before anything is written, and the refusal names the parameter.", "Read arguments by ExportArguments.Read.", RefuseAsync),
    ];

    private Task<ExportResult> ExportAsync(IExporter exporter, ConformanceRun<IExporter> run, IReadOnlyList<ExportPicture> pictures, CancellationToken token, string arguments = "{}", string? folder = null) =>
        ExportAsync(exporter, run, pictures.ToAsyncEnumerable(), token, arguments, folder);

    private static ExportPicture[] Made() => [.. Enumerable.Range(1, Pictures).Select(MadePictures.Exported)];

    private async Task<ExportResult> ExportAsync(IExporter exporter, ConformanceRun<IExporter> run, IAsyncEnumerable<ExportPicture> pictures, CancellationToken token, string arguments = "{}", string? folder = null)
    {
        var description = await exporter.DescribeAsync(new DescribeExporterRequest(), token);
        folder ??= Path.Combine(run.Folder, $"export-{Interlocked.Increment(ref _exports)}", "out");
        Directory.CreateDirectory(folder);
        if (!description.WritesOneFile)
        {
            return await exporter.ExportAsync(new ExportRequest(pictures, arguments) { Folder = folder }, token);
        }

        await using var file = new FileStream(Path.Combine(folder, $"{Interlocked.Increment(ref _exports)}{description.Extension}"), FileMode.CreateNew);
        await using var output = new WriteOnlyStream(file);
        return await exporter.ExportAsync(new ExportRequest(pictures, arguments) { Output = output }, token);
    }

    private async Task WriteAsync(ConformanceRun<IExporter> run)
    {
        var folder = Path.Combine(run.Folder, "written");
        var result = await ExportAsync(run.Capability, run, Made(), run.Token, folder: folder);
        run.Require(result.Refusal is null, $"It refused: {result.Refusal}");
        run.Require(result is { Written: Pictures, Failures.Count: 0 }, $"It wrote {result.Written} of {Pictures}, and {result.Failures.Count} failed: {result.Failures.FirstOrDefault()?.Refusal}");
        run.Require(Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Sum(path => new FileInfo(path).Length) > 0, "Nothing was written.");
    }

    private async Task EndAsync(ConformanceRun<IExporter> run)
    {
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(run.Token);
        try
        {
            var result = await ExportAsync(run.Capability, run, CancelledAfterOneAsync(cancel), cancel.Token);
            run.Fail($"It answered that it wrote {result.Written}.");
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // As it should.
        }
    }

    private static async IAsyncEnumerable<ExportPicture> CancelledAfterOneAsync(CancellationTokenSource cancel)
    {
        yield return MadePictures.Exported(1);
        await cancel.CancelAsync();
        yield return MadePictures.Exported(2);
    }

    private async Task FailAsync(ConformanceRun<IExporter> run)
    {
        var pictures = Made();
        var fault = new PluginFaultException(TestingCodes.Unknown, "The file is gone.");
        pictures[1] = pictures[1] with { OpenOriginal = _ => throw fault, RenderAsync = (_, _) => throw fault };
        var result = await run.AnswerAsync("a picture whose file is gone", () => ExportAsync(run.Capability, run, pictures, run.Token));
        run.Require(result.Refusal is null && result.Written == Pictures - 1, $"It wrote {result.Written} of {Pictures}.");
        run.Require(result.Failures is [var failure] && failure.Picture == pictures[1].Record.Id && failure.Refusal.Code == TestingCodes.Unknown, $"It told of {result.Failures.Count} failures: {result.Failures.FirstOrDefault()?.Refusal}");
    }

    private async Task StayAsync(ConformanceRun<IExporter> run)
    {
        var root = Path.Combine(run.Folder, "root");
        var folder = Path.Combine(root, "deep", "out");
        var pictures = HostileNames.Select((name, place) => MadePictures.Exported(place + 1) is var made ? made with { Record = made.Record with { Name = name } } : made).ToList();
        var result = await run.AnswerAsync("hostile names", () => ExportAsync(run.Capability, run, pictures, run.Token, folder: folder));
        run.Require(result.Written == pictures.Count, $"It wrote {result.Written} of {pictures.Count}: {result.Failures.FirstOrDefault()?.Refusal}");
        var all = Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).ToList();
        run.Require(all.All(path => path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal)), "A file lies outside of the folder.");
        var isFolder = !(await run.Capability.DescribeAsync(new DescribeExporterRequest(), run.Token)).WritesOneFile;
        run.Require(!isFolder || all.Count >= pictures.Count, $"{pictures.Count} pictures became {all.Count} files.");
    }

    private async Task LeaveAsync(ConformanceRun<IExporter> run)
    {
        var folder = Path.Combine(run.Folder, "taken");
        Directory.CreateDirectory(folder);
        string[] names = [.. Made().Select(picture => picture.Record.Name), "1.png", "0001.png", "picture-1.txt"];
        foreach (var name in names)
        {
            await File.WriteAllTextAsync(Path.Combine(folder, name), name, run.Token);
        }

        await run.AnswerAsync("a folder with files", () => ExportAsync(run.Capability, run, Made(), run.Token, folder: folder));
        foreach (var name in names)
        {
            run.Require(await File.ReadAllTextAsync(Path.Combine(folder, name), run.Token) == name, $"{name} was replaced.");
        }
    }

    private static async Task DescribeAsync(ConformanceRun<IExporter> run)
    {
        var description = await run.Capability.DescribeAsync(new DescribeExporterRequest(), run.Token);
        run.Require(description.Extension is null || (description.Extension.StartsWith('.') && description.MediaType?.Contains('/', StringComparison.Ordinal) == true), $"'{description.Extension}' of '{description.MediaType}' is no file.");
        run.Require(description.Parameters.DistinctBy(parameter => parameter.Name).Count() == description.Parameters.Count, "A parameter is there twice.");
        foreach (var parameter in description.Parameters)
        {
            run.Require(!string.IsNullOrWhiteSpace(parameter.Title) && parameter.Kind != ParameterKind.Picture, $"'{parameter.Name}' has no title, or is a picture.");
            var refused = ExportArguments.Read(new ExportRequest(AsyncEnumerable.Empty<ExportPicture>(), $$"""{"{{parameter.Name}}":{{parameter.Default}}}"""), description.Parameters, out _);
            run.Require(refused is null, $"'{parameter.Name}' does not take its own default {parameter.Default}: {refused?.Refusal}");
        }
    }

    private async Task RefuseAsync(ConformanceRun<IExporter> run)
    {
        var folder = Path.Combine(run.Folder, "refused");
        var result = await run.AnswerAsync("an argument that is not known", () => ExportAsync(run.Capability, run, Made(), run.Token, """{"noSuchParameter":1}""", folder));
        run.Require(result.Refusal is not null && result.Parameter == "noSuchParameter", $"It answered {result.Refusal?.ToString() ?? "no refusal"}, and named '{result.Parameter}'.");
        run.Require(Directory.EnumerateFiles(folder).Sum(path => new FileInfo(path).Length) == 0, "Something was written.");
    }

    private static string Describe(ExporterDescription description) => $"{description.Extension} {description.MediaType} {string.Join(", ", description.Parameters.Select(parameter => $"{parameter.Name} {parameter.Kind} {parameter.Default}"))}";

    private static string Told(ExportResult result) => $"{result.Written} {result.Refusal} {result.Parameter} {string.Join(", ", result.Failures.Select(failure => $"{failure.Picture} {failure.Refusal}"))}";
}
