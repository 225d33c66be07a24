using System.Text.Json;

namespace PluginHost.Plugins.Filters.Recipes;

/// <param name="Filter">The filter's id.</param>
/// <param name="Name">As it was called then.</param>
/// <param name="Version">As <see cref="Contract.Filter.Version"/> was then.</param>
/// <param name="Arguments">Every parameter, defaults of then included.</param>
/// <param name="Script">SHA-256 of the script, where it was one.</param>
internal sealed record RecipeStep(string Filter, string Name, string Version, JsonElement Arguments, string? Script);
