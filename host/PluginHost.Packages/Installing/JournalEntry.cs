using PluginHost.Sdk;

namespace PluginHost.Packages.Installing;

/// <summary>One plugin of a change.</summary>
/// <param name="HasOld">Whether its folder was there before.</param>
/// <param name="HasNew">Whether it will be there afterwards.</param>
/// <param name="Forgets">Whether its settings and data go with it.</param>
internal sealed record JournalEntry(PluginId Id, bool HasOld, bool HasNew, bool Forgets = false);
