namespace PluginHost.Plugins.Catalog.Relational.Edits;

/// <summary>Whether a picture shall lie in a collection.</summary>
internal sealed record Membership(long Collection, bool In);
