using PluginHost.Sdk.Settings;

namespace PluginHost.Plugins.Files.Local.Tests;

/// <summary>Settings that a test can change.</summary>
internal sealed class FixedSettings(double minFreeGb) : ISettings<FilesLocalSettings>
{
    public FilesLocalSettings Current { get; set; } = new(minFreeGb);

    public IDisposable OnChange(Action<FilesLocalSettings> changed) => throw new NotSupportedException();
}
