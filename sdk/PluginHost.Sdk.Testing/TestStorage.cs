using System.Collections.Concurrent;
using PluginHost.Sdk.Storage;

namespace PluginHost.Sdk.Testing;

/// <summary>The small values of a plugin, in memory.</summary>
public sealed class TestStorage : IPluginStorage
{
    private const int MostKeyLength = 200;
    private const int MostBytes = 1 << 20;

    private readonly ConcurrentDictionary<string, byte[]> _values = new(StringComparer.Ordinal);

    /// <summary>The keys that have a value.</summary>
    public IReadOnlyCollection<string> Keys => [.. _values.Keys];

    /// <inheritdoc/>
    public ValueTask<ReadOnlyMemory<byte>?> GetAsync(string key, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(_values.TryGetValue(Check(key), out var value) ? value : default(ReadOnlyMemory<byte>?));
    }

    /// <inheritdoc/>
    public ValueTask SetAsync(string key, ReadOnlyMemory<byte>? value, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (value is not { } bytes)
        {
            _values.TryRemove(Check(key), out _);
        }
        else if (bytes.Length > MostBytes)
        {
            throw new ArgumentException($"The value of '{key}' has {bytes.Length} bytes, and 1 MiB is the most.", nameof(value));
        }
        else
        {
            _values[Check(key)] = bytes.ToArray();
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<string>> ListAsync(string prefix, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult<IReadOnlyList<string>>([.. _values.Keys.Where(key => key.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal)]);
    }

    private static string Check(string key) =>
        key is { Length: >= 1 and <= MostKeyLength } ? key : throw new ArgumentException($"A key has 1 to {MostKeyLength} characters, not {key?.Length ?? 0}.", nameof(key));
}
