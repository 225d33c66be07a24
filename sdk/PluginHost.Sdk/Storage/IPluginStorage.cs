namespace PluginHost.Sdk.Storage;

/// <summary>A plugin's namespace of small durable values. <b>Called by plugins, implemented by the host.</b></summary>
/// <remarks>Thread safe. Keys are 1 to 200 characters, values at most 1 MiB.</remarks>
public interface IPluginStorage
{
    /// <summary>Reads a value.</summary>
    ValueTask<ReadOnlyMemory<byte>?> GetAsync(string key, CancellationToken cancellationToken);

    /// <summary>Writes a value; durable when it returns. <see langword="null"/> removes.</summary>
    ValueTask SetAsync(string key, ReadOnlyMemory<byte>? value, CancellationToken cancellationToken);

    /// <summary>Lists keys by prefix in order.</summary>
    ValueTask<IReadOnlyList<string>> ListAsync(string prefix, CancellationToken cancellationToken);
}
