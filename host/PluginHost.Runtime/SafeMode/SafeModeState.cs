using System.Collections.Concurrent;
using PluginHost.Runtime.Discovery;
using PluginHost.Sdk;

namespace PluginHost.Runtime.SafeMode;

/// <summary>Whether the user's plugins are left out now, and which of them a person has let in all the same.</summary>
internal sealed class SafeModeState(SafeModeChoice choice, StartJournal journal)
{
    private const int FailedStartsAllowed = 2;

    private readonly ConcurrentDictionary<PluginId, bool> _letIn = new();

    /// <summary>Why it is active; <see langword="null"/> when it is not.</summary>
    public Refusal? Reason { get; private set; }

    /// <summary>What is worth saying of the start before, though this one is a normal one.</summary>
    public Refusal? Warning { get; private set; }

    /// <param name="hasUserPlugins">With nothing to leave out there is no safe mode to speak of.</param>
    public void Decide(bool hasUserPlugins)
    {
        var failures = journal.Failures;
        Reason = choice switch
        {
            SafeModeChoice.On => SafeModeRefusals.Asked(),
            SafeModeChoice.Automatic when failures >= FailedStartsAllowed && hasUserPlugins => SafeModeRefusals.AfterFailures(failures, journal.Suspects),
            _ => null,
        };
        Warning = Reason is null && failures > 0 && hasUserPlugins ? SafeModeRefusals.FailedStart(failures, FailedStartsAllowed, journal.Suspects) : null;
    }

    public void LetIn(PluginId plugin) => _letIn[plugin] = true;

    public void Leave()
    {
        Reason = null;
        Warning = null;
        journal.Forget();
    }

    /// <summary>The candidates as this mode sees them.</summary>
    public IReadOnlyList<PluginCandidate> Filter(IReadOnlyList<PluginCandidate> found) => Reason is null ? found : [.. found.Select(Filter)];

    /// <summary>Whether a user's plugin may not stand in for one that came with the host.</summary>
    public bool PrefersBuiltIn(PluginId plugin) => Reason is not null && !_letIn.ContainsKey(plugin);

    private PluginCandidate Filter(PluginCandidate candidate) =>
        candidate.BuiltIn || candidate.Refusal is not null || _letIn.ContainsKey(candidate.Id) ? candidate : candidate with { Refusal = SafeModeRefusals.LeftOut(candidate.Id) };
}
