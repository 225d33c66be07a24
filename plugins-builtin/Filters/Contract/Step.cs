using System.Text.Json;

namespace PluginHost.Plugins.Filters.Contract;

/// <summary>One filter of a chain with its parameters; what is not named has its default.</summary>
internal sealed record Step(string Filter, JsonElement? Arguments = null);
