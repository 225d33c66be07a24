using System.Reflection;

namespace PluginHost.Benchmarks;

/// <summary>One run: where things are and how long it may take.</summary>
/// <param name="IsQuick">Small numbers, to see that it works. What it measures is never written down.</param>
internal sealed record Bench(bool IsQuick)
{
    public static string HostDirectory => Metadata("HostDirectory");

    public static string RepoRoot => Metadata("RepoRoot");

    public static string FixturesDirectory => Metadata("FixturesDirectory");

    /// <summary>Kept between runs: generated libraries and results.</summary>
    public static string Folder => Directory.CreateDirectory(Path.Combine(RepoRoot, "artifacts", "bench")).FullName;

    public T Pick<T>(T full, T quick) => IsQuick ? quick : full;

    public void Say(string text) => Console.Error.WriteLine($"{DateTime.Now:HH:mm:ss} {text}");

    private static string Metadata(string key) =>
        typeof(Bench).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
