using System.Text.Json;
using PluginHost.Plugins.Filters.Contract;
using PluginHost.Sdk;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Filters.Recipes;

/// <summary>Reads how a picture was made. Recipes of other makers, and of later versions, are none.</summary>
internal sealed class RecipeReader(ICapabilities capabilities)
{
    public async ValueTask<Recipe?> ReadAsync(PictureId id, CancellationToken cancellationToken)
    {
        using var catalog = capabilities.Rent<ICatalog>();
        var stored = await catalog.Capability.GetRecipeAsync(new GetRecipeRequest(id), cancellationToken);
        try
        {
            return stored.Origin is { } origin ? JsonSerializer.Deserialize(origin.Recipe, FiltersJson.Default.Recipe) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
