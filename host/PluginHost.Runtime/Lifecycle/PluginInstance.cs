using Microsoft.Extensions.DependencyInjection;
using PluginHost.Runtime.Discovery;
using PluginHost.Runtime.Loading;
using PluginHost.Runtime.Manifests;
using PluginHost.Runtime.Offers;
using PluginHost.Runtime.Registry;
using PluginHost.Runtime.Scopes;
using PluginHost.Runtime.Supervision;
using PluginHost.Runtime.Workers;
using PluginHost.Sdk;

namespace PluginHost.Runtime.Lifecycle;

/// <summary>One running instance. The only object of the host that holds the plugin's own; <see cref="Release"/> lets go of all of them.</summary>
internal sealed class PluginInstance(PluginCandidate candidate, PluginScope scope, OfferBook offers) : IPluginActivation
{
    private readonly FencePoint _hostCalls = scope.Supervisor.Point("http", FaultCodes.Threw, deadline: null);

    public PluginCandidate Candidate { get; } = candidate;

    public PluginScope Scope { get; } = scope;

    public PluginSupervisor Supervisor { get; } = scope.Supervisor;

    /// <summary>What it offers while it runs, beside <see cref="Capabilities"/>.</summary>
    public OfferBook Offers { get; } = offers;

    public PluginCode? Code { get; set; }

    /// <summary>Where its code runs in a process of its own, in place of <see cref="Code"/>.</summary>
    public WorkerLink? Worker { get; set; }

    /// <summary>The shadow copy that its worker runs from.</summary>
    public string? WorkerFolder { get; set; }

    public IPlugin? Entry { get; set; }

    public ServiceProvider? Container { get; set; }

    public IReadOnlyList<CapabilityRegistration> Registrations { get; set; } = [];

    public IReadOnlyList<RegisteredCapability> Capabilities { get; set; } = [];

    public IReadOnlyList<IActivationPart> Parts { get; set; } = [];

    /// <summary>Whether <c>StartAsync</c> came to its end, so that <c>StopAsync</c> is due.</summary>
    public bool Started { get; set; }

    /// <summary>Which of the plugin's code runs just now, for the message when it throws or hangs.</summary>
    public string Doing { get; set; } = "loading";

    /// <summary>What the plugin says it lacks, while it runs.</summary>
    public Refusal? Shortcoming { get; set; }

    /// <summary>What it did to the process while it was started.</summary>
    public Refusal? Note { get; set; }

    /// <summary>The step of its start that never returned.</summary>
    public Task? Stuck { get; set; }

    public PluginId Plugin => Candidate.Id;

    public PluginManifest Manifest => Candidate.Manifest!;

    public string Folder => Code?.Folder ?? WorkerFolder ?? Candidate.Folder;

    public IServiceProvider Services => Container ?? throw Faults.LeaseClosed(Plugin, "services");

    public IReadOnlyList<ActivatedCapability<TContract>> Get<TContract>() where TContract : class =>
        [.. Capabilities.OfType<RegisteredCapability<TContract>>().Select(capability => new ActivatedCapability<TContract>(
            capability.Info, Registrations.First(item => item.Contract == capability.Contract && item.Declared.Id == capability.Info.Id.Value).Declared, capability.Bare))];

    public async ValueTask<bool> TryRunAsync<TState>(
        string operation, TState state, Func<TState, CancellationToken, ValueTask> call, TimeSpan? deadline, CancellationToken cancellationToken)
    {
        var stripe = Supervisor.Gate.TryEnter();
        if (stripe < 0)
        {
            return false;
        }

        try
        {
            await Fence.RunAsync(_hostCalls.Operation(operation), state, call, deadline, cancellationToken);
            return true;
        }
        finally
        {
            Supervisor.Gate.Exit(stripe);
        }
    }

    /// <summary>Lets go of everything that is of the plugin's types.</summary>
    public void Release()
    {
        foreach (var capability in Capabilities)
        {
            capability.Release();
        }

        Capabilities = [];
        Registrations = [];
        Parts = [];
        Entry = null;
        Container = null;
        Code = null;
        Worker = null;
    }
}
