namespace PluginHost.Plugins.Scripting.Csx.Dialect;

/// <summary>A definition with its code, of one pass.</summary>
/// <param name="Definition">What it is, as yet without parameters.</param>
/// <param name="Body">Filter: an image to outputs. Tagger, column: facts to tags, a number. Search: a picture of the index to yes or no.</param>
internal sealed record Declaration(ScriptDefinition Definition, Delegate Body);
