using PluginHost.Runtime.Manifests;
using PluginHost.Sdk;

namespace PluginHost.Runtime.Lifecycle;

/// <summary>One running instance of a plugin, as the host sees it.</summary>
public interface IPluginActivation
{
    PluginId Plugin { get; }

    PluginManifest Manifest { get; }

    /// <summary>The folder the code runs from (the shadow copy of a reloadable plugin).</summary>
    string Folder { get; }

    /// <summary>The plugin's own container, for the services of a request.</summary>
    IServiceProvider Services { get; }

    /// <summary>The implementations of a contract, bare: to be called through <see cref="TryRunAsync{TState}"/> only.</summary>
    IReadOnlyList<ActivatedCapability<TContract>> Get<TContract>() where TContract : class;

    /// <summary>
    /// Runs a call behind the fence and under a lease. Answers <see langword="false"/> without running it when this instance has been replaced
    /// and takes no more calls: ask for the current one again.
    /// </summary>
    /// <param name="operation">Name for metrics and messages, one of few.</param>
    /// <param name="state">Handed to <paramref name="call"/>, so that it can be static.</param>
    /// <param name="call">The call.</param>
    /// <param name="deadline">Cancels the call's token; <see langword="null"/> for none.</param>
    /// <param name="cancellationToken">The caller's own.</param>
    /// <exception cref="PluginFaultException">The call threw or missed its deadline, or the breaker is open (PH1403).</exception>
    ValueTask<bool> TryRunAsync<TState>(
        string operation, TState state, Func<TState, CancellationToken, ValueTask> call, TimeSpan? deadline, CancellationToken cancellationToken);
}
