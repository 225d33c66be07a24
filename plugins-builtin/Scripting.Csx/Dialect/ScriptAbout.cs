namespace PluginHost.Plugins.Scripting.Csx.Dialect;

/// <summary>What a script says of a definition besides its parameters.</summary>
internal sealed record ScriptAbout(string? Name = null, string? Group = null, string? Description = null, string? Help = null);
