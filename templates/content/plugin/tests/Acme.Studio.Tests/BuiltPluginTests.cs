using System.Reflection;
using PluginHost.Sdk.Testing.Golden;
using PluginHost.Sdk.Testing.Unloading;

namespace Acme.Studio.Tests;

/// <summary>The plugin as it was built: it can be reloaded, and its settings are what they were.</summary>
public sealed class BuiltPluginTests
{
    [Fact]
    public Task Plugin_LoadedManyTimes_IsLetGo() => UnloadAssertions.AssertUnloadsAsync(Value("PluginFolder"), 20, cancellationToken: TestContext.Current.CancellationToken);

    [Fact]
    public void Settings_Always_AreTheApprovedOnes() => SchemaGolden.Match(Value("PluginFolder"), Path.Combine(Value("ProjectFolder"), "settings.approved.json"));

    private static string Value(string key) => typeof(BuiltPluginTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(item => item.Key == key).Value!;
}
