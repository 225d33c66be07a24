namespace PluginHost.Web.Plugins;

/// <summary>The process of a plugin that has one of its own.</summary>
/// <param name="Id">Of the one that serves; nothing between two.</param>
/// <param name="Restarts">How often it had to be started again.</param>
/// <param name="Limits">What it may use.</param>
internal sealed record PluginProcess(int? Id, int Restarts, IReadOnlyList<PluginLimit> Limits);
