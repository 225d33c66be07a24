using PluginHost.Fuzz.Tests.Running;
using PluginHost.Fuzz.Tests.Seeds;

namespace PluginHost.Fuzz.Tests;

/// <summary>The seeds of the suite's runs. Files of findings stay where a failure's message says.</summary>
public sealed class FuzzFixture : IAsyncLifetime
{
    private readonly DirectoryInfo _seeds = Directory.CreateTempSubdirectory("pluginhost-fuzz-seeds-");

    internal FuzzRun Run { get; private set; } = null!;

    internal string Folder => _seeds.FullName;

    public async ValueTask InitializeAsync()
    {
        await SeedFolder.WriteAsync(_seeds.FullName, corpus: null);
        Run = new FuzzRun(_seeds.FullName, Path.Combine(Path.GetTempPath(), "pluginhost-fuzz-findings"));
    }

    public ValueTask DisposeAsync()
    {
        _seeds.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}
