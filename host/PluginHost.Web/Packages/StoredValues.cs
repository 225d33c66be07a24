using PluginHost.Sdk;
using PluginHost.Sdk.Storage;

namespace PluginHost.Web.Packages;

/// <summary>The small values that plugins keep in the host's store.</summary>
internal sealed class StoredValues(RuntimeReference runtime)
{
    /// <summary>Removes all of one plugin. Where no store is there, there is nothing to remove.</summary>
    public async Task RemoveAsync(PluginId plugin, CancellationToken cancellationToken)
    {
        using var lease = runtime.Capabilities.TryRent<IKeyValueStore>();
        if (lease is null)
        {
            return;
        }

        foreach (var key in (await lease.Capability.ListAsync(new ListValuesRequest(plugin.Value, ""), cancellationToken)).Keys)
        {
            await lease.Capability.SetAsync(new SetValueRequest(plugin.Value, key, null), cancellationToken);
        }
    }
}
