using PluginHost.Runtime.Supervision.Contracts;
using PluginHost.Runtime.Workers.Protocol;

namespace PluginHost.Runtime.Workers.Calls;

/// <summary>A capability that lives in a worker. What is generated for each contract calls it by the index of the method.</summary>
internal sealed class RemoteCapability(WorkerLink link, Contract contract, string id)
{
    private readonly (string Method, string Subject)[] _methods =
        [.. contract.Served.Select(method => (WorkerMessages.Call(contract.Id, id, method.Name), $"{id}.{method.Name}"))];

    /// <exception cref="WorkerEndedException">The worker ended before it answered.</exception>
    /// <exception cref="RemoteException">The plugin threw.</exception>
    public ValueTask<TResult> CallAsync<TRequest, TResult>(int method, TRequest request, CancellationToken cancellationToken)
    {
        var (name, subject) = _methods[method];
        return link.CallAsync<TRequest, TResult>(name, subject, request, cancellationToken);
    }
}
