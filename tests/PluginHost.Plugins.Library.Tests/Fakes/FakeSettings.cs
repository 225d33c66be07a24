using PluginHost.Sdk.Settings;

namespace PluginHost.Plugins.Library.Tests.Fakes;

internal sealed class FakeSettings : ISettings<LibraryOptions>
{
    public LibraryOptions Current { get; set; } = new() { ImportWorkers = 2 };

    public IDisposable OnChange(Action<LibraryOptions> changed) => throw new NotSupportedException();
}
