using System.ComponentModel.DataAnnotations;

namespace PluginHost.Plugins.Library.Contract;

/// <summary>A field of the query language; kinds are text, number, date and flag.</summary>
internal sealed record QueryField(string Name, [property: AllowedValues("text", "number", "date", "flag")] string Kind, string Help, IReadOnlyList<string> Examples);
