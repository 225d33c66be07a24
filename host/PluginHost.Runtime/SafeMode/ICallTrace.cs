using PluginHost.Sdk;

namespace PluginHost.Runtime.SafeMode;

/// <summary>Is told which plugin is called, so that the last one before a crash is known.</summary>
internal interface ICallTrace
{
    void Called(PluginId plugin);
}
