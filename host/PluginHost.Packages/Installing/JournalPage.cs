using PluginHost.Packages.Locking;

namespace PluginHost.Packages.Installing;

/// <summary>A change of the plugin folder that is under way.</summary>
/// <param name="Transaction">Name of its folder in staging.</param>
/// <param name="Phase">How far it came.</param>
/// <param name="Entries">In the order of the change.</param>
/// <param name="Lock">The lock file afterwards.</param>
internal sealed record JournalPage(string Transaction, JournalPhase Phase, IReadOnlyList<JournalEntry> Entries, PluginLock Lock);
