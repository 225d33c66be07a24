using System.Reflection;

namespace PluginHost.Architecture.Tests;

/// <summary>The files of this repository that people write.</summary>
internal static class Repository
{
    private static readonly HashSet<string> NotOurs = [".git", ".vs", ".idea", "artifacts", "bin", "obj", "node_modules", "dist", "TestResults", "coverage"];

    public static string Root { get; } = typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(item => item.Key == "RepoRoot").Value!;

    /// <summary>All files, as paths from the root with <c>/</c>.</summary>
    public static IReadOnlyList<string> Files { get; } = [.. Walk(Root).Select(Relative).Order(StringComparer.Ordinal)];

    public static bool IsApproving => Environment.GetEnvironmentVariable("PLUGINHOST_APPROVE") == "1";

    public static IEnumerable<string> Under(string folder, string extension) =>
        Files.Where(file => file.StartsWith(folder, StringComparison.Ordinal) && file.EndsWith(extension, StringComparison.Ordinal));

    public static string Absolute(string file) => Path.Combine(Root, file);

    public static string Read(string file) => File.ReadAllText(Absolute(file));

    private static string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    private static IEnumerable<string> Walk(string folder) => Directory.EnumerateFiles(folder).Concat(
        Directory.EnumerateDirectories(folder)
            .Where(child => !NotOurs.Contains(Path.GetFileName(child)))
            .SelectMany(Walk));
}
