using PluginHost.Sdk;

namespace PluginHost.Runtime.Sets;

/// <summary>Which of the user's plugins are on and which are off, under a name. A plugin that is in neither list was not there yet, and is left as it is.</summary>
/// <param name="Name">1 to 60 characters.</param>
/// <param name="On">In order of id.</param>
/// <param name="Off">In order of id.</param>
public sealed record NamedPluginSet(string Name, IReadOnlyList<PluginId> On, IReadOnlyList<PluginId> Off);
