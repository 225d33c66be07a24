using PluginHost.Runtime.Manifests;
using PluginHost.Runtime.Workers;
using PluginHost.Sdk;

namespace PluginHost.Runtime.Lifecycle;

/// <summary>Everything that can be said of a plugin at one moment.</summary>
/// <param name="Id">Its id; for a folder with an unreadable manifest, made from the folder's name.</param>
/// <param name="Folder">Where it was found.</param>
/// <param name="State">Where it is in its life.</param>
public sealed record PluginSnapshot(PluginId Id, string Folder, PluginState State)
{
    public bool BuiltIn { get; init; }

    /// <summary><see langword="null"/> when the manifest could not be read.</summary>
    public PluginManifest? Manifest { get; init; }

    /// <summary>Why it is in this state, when that is not its normal one: code, reason and cure.</summary>
    public Refusal? Reason { get; init; }

    /// <summary>What its author or owner should know although it runs: host files it carries, a second copy, settings that could not be read.</summary>
    public IReadOnlyList<Refusal> Notes { get; init; } = [];

    public PluginLoadMode LoadMode { get; init; }

    /// <summary>Its process, while it runs in one of its own.</summary>
    public WorkerSnapshot? Worker { get; init; }

    /// <summary>What it offers now beside what its manifest says.</summary>
    public IReadOnlyList<CapabilityInfo> Offered { get; init; } = [];

    public PluginHealth Health { get; init; } = new(0, 0, 0, 0, BreakerOpen: false);

    public IReadOnlyList<LoadedAssembly> Assemblies { get; init; } = [];

    /// <summary>What went wrong in it lately, newest first, at most twenty; of instances before the current one too.</summary>
    public IReadOnlyList<PluginFault> Faults { get; init; } = [];

    /// <summary>Newest first, at most twenty.</summary>
    public IReadOnlyList<TransitionReport> Transitions { get; init; } = [];
}
