using PluginHost.Fuzz.Tests.Targets;

namespace PluginHost.Fuzz.Tests.Seeds;

/// <summary>The seeds of a run as files, so that every worker breaks the same ones.</summary>
internal static class SeedFolder
{
    public const string Pictures = "pictures", Decoders = "decoders", Metadata = "metadata", Texts = "texts", Archives = "archives", Corpus = "corpus";

    private const long LargestOfCorpus = 400_000;

    /// <param name="folder">An empty folder.</param>
    /// <param name="corpus">A folder of other people's files that are seeds too; nothing for none.</param>
    public static async Task WriteAsync(string folder, string? corpus)
    {
        using var plugins = await PluginSet.StartAsync();
        Write(folder, Pictures, await PictureSeeds.AllAsync(plugins.Engine, folder));
        Write(folder, Decoders, DecoderSeeds.All());
        Write(folder, Metadata, MetadataSeeds.All());
        Write(folder, Texts, TextSeeds.All());
        Write(folder, Archives, ArchiveSeeds.All());
        Write(folder, Corpus, corpus is null ? [] : Directory.EnumerateFiles(corpus, "*", SearchOption.AllDirectories).Where(path => new FileInfo(path).Length <= LargestOfCorpus)
            .Select(path => new Seed(Path.GetFileName(path), File.ReadAllBytes(path))));
    }

    public static IReadOnlyList<Seed> Read(string folder, IEnumerable<string> groups) =>
        [.. groups.SelectMany(group => Directory.EnumerateFiles(Path.Combine(folder, group)).Order(StringComparer.Ordinal)).Select(path => new Seed(Path.GetFileName(path), File.ReadAllBytes(path)))];

    private static void Write(string folder, string group, IEnumerable<Seed> seeds)
    {
        Directory.CreateDirectory(Path.Combine(folder, group));
        foreach (var seed in seeds)
        {
            File.WriteAllBytes(Path.Combine(folder, group, seed.Name), seed.Bytes);
        }
    }
}
