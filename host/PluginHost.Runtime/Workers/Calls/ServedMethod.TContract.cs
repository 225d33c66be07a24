using PluginHost.Runtime.Workers.Memory;

namespace PluginHost.Runtime.Workers.Calls;

/// <inheritdoc/>
internal sealed class ServedMethod<TContract, TRequest, TResult>(string name, Func<TContract, TRequest, CancellationToken, ValueTask<TResult>> call) : ServedMethod(name)
    where TContract : class
{
    public override async ValueTask<EncodedMessage> ServeAsync(object implementation, ReadOnlyMemory<byte> request, IMemorySource? memory, ContractCodec codec, CancellationToken cancellationToken) =>
        codec.Write(await call((TContract)implementation, codec.Read<TRequest>(request, memory), cancellationToken));
}
