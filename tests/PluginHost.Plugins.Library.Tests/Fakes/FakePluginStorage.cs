using System.Collections.Concurrent;
using PluginHost.Sdk.Storage;

namespace PluginHost.Plugins.Library.Tests.Fakes;

internal sealed class FakePluginStorage : IPluginStorage
{
    private readonly ConcurrentDictionary<string, byte[]> _values = new();

    public ValueTask<ReadOnlyMemory<byte>?> GetAsync(string key, CancellationToken cancellationToken) =>
        ValueTask.FromResult<ReadOnlyMemory<byte>?>(_values.TryGetValue(key, out var value) ? new ReadOnlyMemory<byte>(value) : (ReadOnlyMemory<byte>?)null);

    public ValueTask SetAsync(string key, ReadOnlyMemory<byte>? value, CancellationToken cancellationToken)
    {
        if (value is { } bytes)
        {
            _values[key] = bytes.ToArray();
        }
        else
        {
            _values.TryRemove(key, out _);
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask<IReadOnlyList<string>> ListAsync(string prefix, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyList<string>>([.. _values.Keys.Where(key => key.StartsWith(prefix, StringComparison.Ordinal))]);
}
