using System.Text.Json;

namespace PluginHost.Benchmarks.Report;

/// <summary>The latest full result of each part, so that a part can be run again without the others.</summary>
internal static class ResultStore
{
    private static string Folder => Directory.CreateDirectory(Path.Combine(Bench.Folder, "results")).FullName;

    public static void Save(PartResult result) => File.WriteAllBytes(PathOf(result.Part), JsonSerializer.SerializeToUtf8Bytes(result, ResultJson.Default.PartResult));

    public static IReadOnlyList<PartResult> Load(IEnumerable<string> parts) =>
        [.. parts.Select(PathOf).Where(File.Exists).Select(path => JsonSerializer.Deserialize(File.ReadAllBytes(path), ResultJson.Default.PartResult)!)];

    private static string PathOf(string part) => Path.Combine(Folder, $"{part}.json");
}
