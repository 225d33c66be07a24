using System.Reflection;

namespace PluginHost.Plugins.Scripting.Csx.Tests.Documents;

internal static class RepositoryFolder
{
    private static string Root { get; } = typeof(RepositoryFolder).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(item => item.Key == "RepoRoot").Value!;

    public static bool IsApproving => Environment.GetEnvironmentVariable("PLUGINHOST_APPROVE") == "1";

    public static string PathOf(string name) => Path.Combine(Root, name);
}
