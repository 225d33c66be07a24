using System.ComponentModel.DataAnnotations;

namespace PluginHost.Plugins.Scripting.Csx.Contract;

/// <summary>Something that a script defines.</summary>
internal sealed record DefinitionSummary([property: AllowedValues("filter", "tagger", "column", "search")] string Kind, string Id, string Name);
