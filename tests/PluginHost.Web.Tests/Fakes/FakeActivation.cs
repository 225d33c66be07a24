using Microsoft.Extensions.DependencyInjection;
using PluginHost.Runtime.Lifecycle;
using PluginHost.Runtime.Manifests;
using PluginHost.Sdk;
using PluginHost.Sdk.Http;

namespace PluginHost.Web.Tests.Fakes;

/// <summary>One instance of a plugin with an endpoint module, a lease that can be closed, and a fence that names it.</summary>
internal sealed class FakeActivation(string plugin, FakeModule module, string? prefix = null, Action<IServiceCollection>? services = null) : IPluginActivation
{
    private readonly Lock _gate = new();
    private readonly ServiceProvider _services = Build(services);
    private TaskCompletionSource _givenUp = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskCompletionSource? _idle;
    private bool _isClosed;
    private int _running;

    public PluginId Plugin { get; } = new(plugin);

    public PluginManifest Manifest { get; } = new() { Id = plugin, Version = "1.0.0", Name = plugin, Api = "[1.0,2.0)", Entry = new ManifestEntry("a.dll", "A") };

    public string Folder => AppContext.BaseDirectory;

    public IServiceProvider Services => _services;

    /// <summary>Holds a call that has found this instance but has not entered it.</summary>
    public Func<string, Task>? BeforeEntry { get; init; }

    public bool IsServicesDisposed { get; private set; }

    public IReadOnlyList<ActivatedCapability<TContract>> Get<TContract>() where TContract : class => module is TContract implementation
        ? [new ActivatedCapability<TContract>(
            new CapabilityInfo(new CapabilityId(plugin + ".routes"), "http.endpoints", "Routes", Plugin, "1.0.0"),
            new ManifestCapability("http.endpoints", plugin + ".routes", "Routes", "A") { Prefix = prefix }, implementation)]
        : [];

    public async ValueTask<bool> TryRunAsync<TState>(
        string operation, TState state, Func<TState, CancellationToken, ValueTask> call, TimeSpan? deadline, CancellationToken cancellationToken)
    {
        await (BeforeEntry?.Invoke(operation) ?? Task.CompletedTask);
        lock (_gate)
        {
            if (_isClosed)
            {
                return false;
            }
            _running++;
        }
        try
        {
            var givenUp = _givenUp.Task;
            var pending = call(state, cancellationToken).AsTask();
            await Task.WhenAny(pending, givenUp);
            await (pending.IsCompleted ? pending : Task.FromException(new TimeoutException()));
            return true;
        }
        catch (Exception error) when (error is not (PluginFaultException or OperationCanceledException))
        {
            throw new PluginFaultException("PH1405", $"Plugin '{plugin}' failed in '{operation}': {error.GetType().Name}", Plugin);
        }
        finally
        {
            lock (_gate)
            {
                if (--_running == 0)
                {
                    _idle?.TrySetResult();
                }
            }
        }
    }

    /// <summary>Lets the callers of running calls go, as the watchdog does.</summary>
    public void GiveUp() => Interlocked.Exchange(ref _givenUp, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();

    /// <summary>Takes no more calls; completes when the last one has left and the container is gone.</summary>
    public async Task CloseAsync()
    {
        Task idle;
        lock (_gate)
        {
            _isClosed = true;
            _idle = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            if (_running == 0)
            {
                _idle.TrySetResult();
            }
            idle = _idle.Task;
        }
        await idle;
        await _services.DisposeAsync();
        IsServicesDisposed = true;
    }

    private static ServiceProvider Build(Action<IServiceCollection>? configure)
    {
        var services = new ServiceCollection();
        configure?.Invoke(services);
        return services.BuildServiceProvider();
    }
}
