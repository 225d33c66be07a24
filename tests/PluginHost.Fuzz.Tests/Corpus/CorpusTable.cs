using System.Reflection;

namespace PluginHost.Fuzz.Tests.Corpus;

/// <summary>What each file of the corpus must become (<c>corpus.csv</c>), and where the corpus is.</summary>
internal static class CorpusTable
{
    private static readonly string Root = typeof(CorpusTable).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(pair => pair.Key == "RepoRoot").Value!;

    /// <summary>Beside the repository; nothing where it is not.</summary>
    public static string? Folder => Path.GetFullPath(Path.Combine(Root, "..", "shared", "testdata")) is var folder && Directory.Exists(folder) ? folder : null;

    /// <summary>By path from the corpus' folder: format, size, frames and orientation, or the code of a refusal.</summary>
    public static IReadOnlyDictionary<string, string> Rows { get; } = File.ReadLines(Path.Combine(Root, "tests", "PluginHost.Fuzz.Tests", "Corpus", "corpus.csv"))
        .Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split(',', 2)).ToDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal);
}
