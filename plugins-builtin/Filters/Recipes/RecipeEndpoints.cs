using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PluginHost.Plugins.Filters.Contract;
using PluginHost.Plugins.Filters.Http;
using PluginHost.Plugins.Filters.Pictures;
using PluginHost.Sdk.Http;

namespace PluginHost.Plugins.Filters.Recipes;

/// <summary><c>POST /filters/recipes/{id}/check</c>. The recipe itself is the library's: <c>GET /pictures/{id}/recipe</c>.</summary>
internal sealed class RecipeEndpoints(SourcePictures pictures, RecipeReader recipes, RecipeChecker checker) : IRouteMap
{
    public void Map(IEndpointRouteBuilder routes) => routes.Map(HttpMethods.Post, "/filters/recipes/{id}/check", CheckAsync, AccessPolicy.Reader, new EndpointDoc("checkRecipe", "Make a picture again by its recipe and compare")
    {
        Parameters = [new EndpointParameter("id", "integer", "A picture that filters made.") { InPath = true }],
        Responses = [new EndpointResponse(200, "Whether it came out byte for byte, or why not") { Body = static () => FiltersJson.Default.RecipeCheck }],
    });

    private async Task CheckAsync(HttpContext context)
    {
        if (await context.ReadPictureAsync() is not { } id)
        {
            return;
        }

        if (await pictures.FindAsync(id, context.RequestAborted) is not { } made || await recipes.ReadAsync(id, context.RequestAborted) is not { } recipe)
        {
            await context.WriteProblemAsync(StatusCodes.Status404NotFound, FilterRefusals.NoRecipe(id.Value));
            return;
        }

        await context.WriteJsonAsync(await checker.CheckAsync(made, recipe, context.RequestAborted), FiltersJson.Default.RecipeCheck);
    }
}
