namespace PluginHost.Plugins.Library.Query;

/// <summary>A part of a parsed query.</summary>
internal abstract record QueryNode;
