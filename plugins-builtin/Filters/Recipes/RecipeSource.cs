namespace PluginHost.Plugins.Filters.Recipes;

internal sealed record RecipeSource(long Id, string Sha256, string Name);
