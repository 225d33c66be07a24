namespace PluginHost.Plugins.Filters.Recipes;

/// <param name="Index">Which of the pictures the steps make.</param>
/// <param name="Format">Encoding of the file.</param>
/// <param name="Quality">Of lossy encodings.</param>
internal sealed record RecipeOutput(int Index, string Format, int Quality);
