namespace PluginHost.Plugins.Scripting.Csx.Compiling;

/// <summary>A script that can be loaded.</summary>
/// <param name="Path">Where its source stands.</param>
/// <param name="Assembly">What the compiler emitted.</param>
/// <param name="Symbols">Its portable PDB.</param>
internal sealed record CompiledScript(string Path, byte[] Assembly, byte[] Symbols);
