namespace PluginHost.Runtime.Workers.Calls;

/// <inheritdoc/>
internal sealed class ServedMethod<TContract, TRequest, TResult>(string name, Func<TContract, TRequest, CancellationToken, ValueTask<TResult>> call) : ServedMethod(name)
    where TContract : class
{
    public override async ValueTask<ReadOnlyMemory<byte>> ServeAsync(object implementation, ReadOnlyMemory<byte> request, ContractCodec codec, CancellationToken cancellationToken) =>
        codec.Write(await call((TContract)implementation, codec.Read<TRequest>(request), cancellationToken));
}
