using PluginHost.Sdk;
using PluginHost.Sdk.Storage;

namespace PluginHost.Runtime.Scopes;

/// <summary>A plugin's namespace of the key-value store, whichever plugin provides that at the moment of the call.</summary>
internal sealed class ScopedStorage(PluginId plugin, ICapabilities capabilities) : IPluginStorage
{
    private const int MaxKey = 200;
    private const int MaxValue = 1024 * 1024;

    public async ValueTask<ReadOnlyMemory<byte>?> GetAsync(string key, CancellationToken cancellationToken)
    {
        CheckKey(key);
        using var lease = capabilities.Rent<IKeyValueStore>();
        return (await lease.Capability.GetAsync(new GetValueRequest(plugin.Value, key), cancellationToken)).Value;
    }

    public async ValueTask SetAsync(string key, ReadOnlyMemory<byte>? value, CancellationToken cancellationToken)
    {
        CheckKey(key);
        if (value is { Length: > MaxValue and var length })
        {
            throw new ArgumentException($"The value of '{key}' has {length} bytes; at most {MaxValue} are kept. Store a file in DataFolder instead.", nameof(value));
        }

        using var lease = capabilities.Rent<IKeyValueStore>();
        await lease.Capability.SetAsync(new SetValueRequest(plugin.Value, key, value), cancellationToken);
    }

    public async ValueTask<IReadOnlyList<string>> ListAsync(string prefix, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(prefix);
        using var lease = capabilities.Rent<IKeyValueStore>();
        return (await lease.Capability.ListAsync(new ListValuesRequest(plugin.Value, prefix), cancellationToken)).Keys;
    }

    private static void CheckKey(string key)
    {
        if (key is not { Length: > 0 and <= MaxKey })
        {
            throw new ArgumentException($"A key has 1 to {MaxKey} characters, not {key?.Length ?? 0}.", nameof(key));
        }
    }
}
