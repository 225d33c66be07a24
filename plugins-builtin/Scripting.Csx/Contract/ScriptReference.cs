namespace PluginHost.Plugins.Scripting.Csx.Contract;

/// <summary>What scripts are written with.</summary>
internal sealed record ScriptReference(IReadOnlyList<ReferenceMember> Members, IReadOnlyList<ScriptTemplate> Templates);
