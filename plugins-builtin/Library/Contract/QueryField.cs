namespace PluginHost.Plugins.Library.Contract;

/// <summary>A field of the query language; kinds are text, number, date and flag.</summary>
internal sealed record QueryField(string Name, string Kind, string Help, IReadOnlyList<string> Examples);
