namespace PluginHost.Plugins.Library.Contract;

internal sealed record EngineTraceList(IReadOnlyList<EngineTrace> Items);
