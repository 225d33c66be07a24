using PluginHost.Sdk;

namespace PluginHost.Plugins.Files.Local;

/// <summary>Carries a refusal from where it is noticed to the capability's edge, where it becomes the answer.</summary>
internal sealed class StorageRefusedException(Refusal refusal) : Exception(refusal.ToString())
{
    public Refusal Refusal { get; } = refusal;
}
