namespace PluginHost.Web.Plugins.Sets;

/// <param name="Name">What people call it.</param>
/// <param name="On">Ids of the plugins that it switches on.</param>
/// <param name="Off">Ids of the plugins that it switches off.</param>
/// <param name="IsCurrent">Whether the plugins are so now.</param>
internal sealed record PluginSetView(string Name, IReadOnlyList<string> On, IReadOnlyList<string> Off, bool IsCurrent);
