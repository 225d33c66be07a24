using System.Collections.Concurrent;
using PluginHost.Sdk.Storage;

namespace PluginHost.Sdk.Testing.Tests.Conformance;

internal sealed class MemoryValues : IKeyValueStore
{
    private readonly ConcurrentDictionary<(string, string), byte[]> _values = [];

    public ValueTask<ValueResult> GetAsync(GetValueRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new(new ValueResult(_values.TryGetValue((request.Namespace, request.Key), out var value) ? value : default(ReadOnlyMemory<byte>?)));
    }

    public ValueTask SetAsync(SetValueRequest request, CancellationToken cancellationToken)
    {
        if (request.Value is { } value)
        {
            _values[(request.Namespace, request.Key)] = value.ToArray();
        }
        else
        {
            _values.TryRemove((request.Namespace, request.Key), out _);
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask<ValueKeys> ListAsync(ListValuesRequest request, CancellationToken cancellationToken) => new(new ValueKeys(
        [.. _values.Keys.Where(key => key.Item1 == request.Namespace && key.Item2.StartsWith(request.Prefix, StringComparison.Ordinal)).Select(key => key.Item2).Order(StringComparer.Ordinal)]));
}
