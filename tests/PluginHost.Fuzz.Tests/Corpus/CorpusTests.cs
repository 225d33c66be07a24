using PluginHost.Fuzz.Tests.Targets;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Fuzz.Tests.Corpus;

/// <summary>Other people's files through the engine and all decoders, where they lie beside the repository; files of our own in any case.</summary>
public sealed class CorpusTests : IAsyncLifetime
{
    private const int Edge = 96;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("pluginhost-corpus-");
    private PluginSet _plugins = null!;

    public async ValueTask InitializeAsync() => _plugins = await PluginSet.StartAsync();

    public ValueTask DisposeAsync()
    {
        _plugins.Dispose();
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Decode_EveryFile_IsWhatTheTableSays()
    {
        var wrong = new List<string>();
        foreach (var (path, name, expected) in Files())
        {
            var actual = await DescribeAsync(path);
            if (actual != expected)
            {
                wrong.Add($"{name}: {actual} and not {expected ?? "in the table"}");
            }
        }

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void Table_Always_NamesFilesThatAreThere() =>
        (CorpusTable.Folder is { } corpus ? CorpusTable.Rows.Keys.Where(name => !File.Exists(Path.Combine(corpus, name))) : []).ShouldBeEmpty();

    private IEnumerable<(string Path, string Name, string? Expected)> Files()
    {
        foreach (var (name, bytes, expected) in MadeFiles.All())
        {
            var path = Path.Combine(_folder.FullName, name);
            File.WriteAllBytes(path, bytes);
            yield return (path, name, expected);
        }

        foreach (var path in CorpusTable.Folder is { } corpus ? Directory.EnumerateFiles(corpus, "*", SearchOption.AllDirectories).Where(path => !path.EndsWith(".md", StringComparison.Ordinal)) : [])
        {
            var name = Path.GetRelativePath(CorpusTable.Folder!, path).Replace('\\', '/');
            yield return (path, name, CorpusTable.Rows.GetValueOrDefault(name));
        }
    }

    /// <summary>A row of the table, from what the engine answers; the size is told only where the picture it made has the same proportions, and so is upright.</summary>
    private async Task<string> DescribeAsync(string path)
    {
        var request = new DecodeRequest(new ImageFile(path), ImageLimits.Default, [new OutputSpec("small", ImageEncoding.Jpeg) { LongEdge = Edge }], []);
        var result = await _plugins.Engine.DecodeAsync(request, CancellationToken.None);
        if (result.Refusal is { } refusal)
        {
            return refusal.Code;
        }

        var (info, small) = (result.Info!, result.Outputs[0]);
        var isUpright = Math.Abs(((double)small.Width * info.Height) - ((double)small.Height * info.Width)) <= Math.Max(info.Width, info.Height);
        return FormattableString.Invariant($"{info.Format},{(isUpright ? $"{info.Width}x{info.Height}" : "not upright")},{info.Frames},{info.Orientation}");
    }
}
