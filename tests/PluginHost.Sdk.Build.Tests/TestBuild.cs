using System.Reflection;

namespace PluginHost.Sdk.Build.Tests;

/// <summary>Where this build put things, written into the test assembly.</summary>
internal static class TestBuild
{
    public static string RepoRoot { get; } = Value("RepoRoot");

    public static string Configuration { get; } = Value("Configuration");

    public static string SdkAssembly { get; } = Value("SdkAssembly");

    public static string TasksAssembly { get; } = Value("TasksAssembly");

    private static string Value(string key) =>
        typeof(TestBuild).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(item => item.Key == key).Value!;
}
