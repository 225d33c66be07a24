using PluginHost.Runtime.Discovery;
using PluginHost.Runtime.Loading;
using PluginHost.Sdk;

namespace PluginHost.Runtime.Lifecycle;

/// <summary>What is left of an instance.</summary>
/// <param name="Candidate">Which it was.</param>
/// <param name="Context">Its load context, dead when this is; <see langword="null"/> for pinned code and for what never loaded.</param>
/// <param name="Folder">Its shadow copy.</param>
/// <param name="Holders">What is known to still run.</param>
/// <param name="Problems">What went wrong on the way.</param>
internal sealed record Retired(PluginCandidate Candidate, WeakReference? Context, string? Folder, IReadOnlyList<string> Holders, IReadOnlyList<string> Problems)
{
    public UnloadProof Proof => (Context, Candidate.LoadMode) switch
    {
        (not null, _) => UnloadProof.Pending,
        (_, PluginLoadMode.Pinned) => UnloadProof.Pinned,
        // What ended is the process it was in.
        (_, PluginLoadMode.Worker) when Problems.Count == 0 => UnloadProof.Proved,
        _ => UnloadProof.None,
    };

    public Refusal? Problem => Problems.Count == 0
        ? null
        : new Refusal(LoadCodes.StopFailed, $"Plugin '{Candidate.Id}' did not stop cleanly: {string.Join("; ", Problems)}.", "Author: watch the tokens and end in time.");
}
