using System.Reflection;

namespace PluginHost.EndToEnd.Tests.Hosting;

/// <summary>Where this build put things.</summary>
internal static class BuildOutput
{
    public static string HostDirectory => Metadata("HostDirectory");

    public static string FixturesDirectory => Metadata("FixturesDirectory");

    public static string RepoRoot => Metadata("RepoRoot");

    public static string HostAssembly => Path.Combine(HostDirectory, "pluginhost.dll");

    public static string Screenshots => Directory.CreateDirectory(Path.Combine(RepoRoot, "artifacts", "screenshots")).FullName;

    private static string Metadata(string key) =>
        typeof(BuildOutput).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
