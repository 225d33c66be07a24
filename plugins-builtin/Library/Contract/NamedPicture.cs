namespace PluginHost.Plugins.Library.Contract;

/// <summary>A file of an import and the picture it is.</summary>
internal sealed record NamedPicture(string Name, long Id);
