using PluginHost.Runtime.Loading;
using PluginHost.Sdk;

namespace PluginHost.Runtime.Registry;

/// <summary>A capability whose id is provided already, by another plugin or by its own elsewhere.</summary>
internal sealed record CapabilityClash(RegisteredCapability Capability, PluginId Taken)
{
    public Refusal Explain()
    {
        var (info, isOwn) = (Capability.Info, Taken == Capability.Info.Owner);
        return new Refusal(
            LoadCodes.CapabilityTaken, $"'{info.Id}' ({info.Contract}) of plugin '{info.Owner}' is provided by {(isOwn ? "itself" : $"plugin '{Taken}'")} already and is left out.",
            isOwn ? "Give each an id of its own." : "Disable one of the two plugins, or use another id.");
    }
}
