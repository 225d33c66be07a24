namespace PluginHost.Plugins.Filters.Recipes;

/// <summary>How a picture was made of another: enough to show it, to do the same to others, and to make it again byte for byte.</summary>
internal sealed record Recipe
{
    public required RecipeSource Source { get; init; }

    public required IReadOnlyList<RecipeStep> Steps { get; init; }

    public required RecipeOutput Output { get; init; }

    /// <summary>The imaging engine and its version.</summary>
    public required string Engine { get; init; }

    public required DateTimeOffset MadeAt { get; init; }
}
