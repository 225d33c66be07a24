using System.Text;
using System.Text.Json;
using PluginHost.Sdk;
using PluginHost.Sdk.Import;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Library.Import.Stages;

/// <summary>Stage 2, for a picture that was made of another: clients get its recipe as it was stored, so it must be JSON, and small.</summary>
internal static class RecipeCheck
{
    public static Refusal? Check(ImportItem item)
    {
        if (item.Origin is not { } origin)
        {
            return null;
        }

        var recipe = Encoding.UTF8.GetBytes(origin.Recipe);
        if (recipe.Length > PictureOrigin.MostRecipeBytes)
        {
            return ImportRefusals.BadRecipe(item.Name, $"it has {recipe.Length:N0} bytes, and {PictureOrigin.MostRecipeBytes:N0} are allowed.");
        }

        try
        {
            using var document = JsonDocument.Parse(recipe);
            return null;
        }
        catch (JsonException error)
        {
            return ImportRefusals.BadRecipe(item.Name, $"it is no JSON ({error.Message})");
        }
    }
}
