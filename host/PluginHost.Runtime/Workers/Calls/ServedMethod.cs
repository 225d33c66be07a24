using PluginHost.Runtime.Workers.Memory;

namespace PluginHost.Runtime.Workers.Calls;

/// <summary>One method of a contract as a worker serves it.</summary>
internal abstract class ServedMethod(string name)
{
    public string Name { get; } = name;

    /// <summary>Reads the request, calls the plugin, writes the answer.</summary>
    public abstract ValueTask<EncodedMessage> ServeAsync(object implementation, ReadOnlyMemory<byte> request, IMemorySource? memory, ContractCodec codec, CancellationToken cancellationToken);

    public static ServedMethod Of<TContract, TRequest, TResult>(string name, Func<TContract, TRequest, CancellationToken, ValueTask<TResult>> call) where TContract : class =>
        new ServedMethod<TContract, TRequest, TResult>(name, call);
}
