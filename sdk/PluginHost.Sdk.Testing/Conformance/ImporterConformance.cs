using PluginHost.Sdk.Import;
using PluginHost.Sdk.Testing.Pictures;

namespace PluginHost.Sdk.Testing.Conformance;

/// <summary>What every <see cref="IImporter"/> has to do.</summary>
/// <param name="subject">The importer.</param>
/// <param name="payload">The JSON that makes it bring some files; gets a folder with three made PNG files.</param>
public sealed class ImporterConformance(ConformanceSubject<IImporter> subject, Func<string, string> payload) : ConformanceSuite<IImporter>(subject)
{
    private const int Pictures = 3;

    private protected override IEnumerable<ConformanceCall<IImporter>> Calls =>
        [new("an import", async (importer, run, token) => string.Join('\n', (await ReadAsync(importer, Payload(run), token)).Select(item => $"{item.Key} {item.Name} {item.Folder}")))];

    private protected override IEnumerable<ConformanceCall<IImporter>> Hostile =>
        new[] { "", "null", "[]", "{", "7", "{}", """{"paths":["\u0000"],"folder":"\u0000","url":"::"}""", new string('[', 500) }
            .Select(hostile => new ConformanceCall<IImporter>($"the payload {hostile[..Math.Min(40, hostile.Length)]}", async (importer, _, token) =>
            {
                try
                {
                    return $"{(await ReadAsync(importer, hostile, token)).Count}";
                }
                catch (PluginFaultException error)
                {
                    // The import is refused as a whole, in words for people.
                    return error.Code;
                }
            }));

    private protected override IEnumerable<ConformanceCheck> Particular =>
    [
        Check("repeats-keys-in-order", "The same request gives the same keys in the same order, each once, so that an import can be resumed.", "Sort what is found, and make keys of names and not of times.", RepeatAsync),
        Check("gives-one-source-each", "Exactly one of LocalPath, Content, Open and Refusal is set, and what is told can be opened.", "Set one of them for each item.", SourceAsync),
        Check("gives-plain-names", "Name is a file name without folders; Folder is relative, with '/', without '..'.", "Use Path.GetFileName, and the path relative to what is imported.", NameAsync),
    ];

    // One folder for a check: keys may well be made of paths.
    private string Payload(ConformanceRun<IImporter> run)
    {
        var folder = Path.Combine(run.Folder, "pictures");
        lock (run)
        {
            if (!Directory.Exists(folder))
            {
                MadePictures.Write(folder, Pictures);
            }
        }

        return payload(folder);
    }

    private static async Task<List<ImportItem>> ReadAsync(IImporter importer, string payload, CancellationToken token)
    {
        var items = new List<ImportItem>();
        await foreach (var item in importer.ReadAsync(new ImportRequest(payload), token).WithCancellation(token))
        {
            items.Add(item);
            await (item.Content?.DisposeAsync() ?? ValueTask.CompletedTask);
        }

        return items;
    }

    private async Task RepeatAsync(ConformanceRun<IImporter> run)
    {
        var first = (await ReadAsync(run.Capability, Payload(run), run.Token)).Select(item => item.Key).ToList();
        var second = (await ReadAsync(run.Another(), Payload(run), run.Token)).Select(item => item.Key).ToList();
        run.Require(first.Count > 0, "It brought nothing.");
        run.Require(first.SequenceEqual(second), "The keys differ.");
        run.Require(first.Distinct().Count() == first.Count && first.All(key => key.Length > 0), "A key is empty, or there twice.");
    }

    private async Task SourceAsync(ConformanceRun<IImporter> run)
    {
        foreach (var item in await ReadAsync(run.Capability, Payload(run), run.Token))
        {
            var sources = new object?[] { item.LocalPath, item.Content, item.Open, item.Refusal }.Count(source => source is not null);
            run.Require(sources == 1, $"'{item.Key}' has {sources}.");
            run.Require(item.LocalPath is null || File.Exists(item.LocalPath), $"'{item.Key}' is said to lie at {item.LocalPath}, where there is no file.");
            if (item.Open is { } open)
            {
                await using var stream = await open(run.Token);
                run.Require(stream.CanRead, $"'{item.Key}' cannot be read.");
            }
        }
    }

    private async Task NameAsync(ConformanceRun<IImporter> run)
    {
        foreach (var item in await ReadAsync(run.Capability, Payload(run), run.Token))
        {
            run.Require(item.Name.Length > 0 && item.Name.AsSpan().IndexOfAny('/', '\\') < 0, $"'{item.Name}' is no file name.");
            run.Require(!item.Folder.StartsWith('/') && !item.Folder.Contains('\\', StringComparison.Ordinal) && !item.Folder.Split('/').Contains(".."), $"'{item.Folder}' is no relative folder.");
        }
    }
}
