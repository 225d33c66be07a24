namespace PluginHost.Plugins.Filters.Standard.Colours.LookupTables;

/// <summary>Says what is wrong with a .cube file, and in which line.</summary>
internal sealed class CubeFormatException(int line, string reason) : Exception($"line {line}: {reason}");
