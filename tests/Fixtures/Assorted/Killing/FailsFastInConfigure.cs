using PluginHost.Sdk;

namespace Fixtures.Assorted.Killing;

/// <summary>Ends the process while it is configured.</summary>
public sealed class FailsFastInConfigure : IPlugin
{
    public void Configure(IPluginBuilder builder) => Environment.FailFast("the plugin gives up");
}
