using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PluginHost.Plugins.Library.Http;
using PluginHost.Sdk.Http;

namespace PluginHost.Plugins.Library.Pictures;

/// <summary><c>GET /pictures/{id}/recipe</c>: how a picture was made of another, in the words of whoever made it.</summary>
internal sealed class RecipeEndpoints(PictureReader pictures) : IRouteMap
{
    private const string Schema = """{"title":"Recipe","type":"object","additionalProperties":true}""";

    public void Map(IEndpointRouteBuilder routes) => routes.Get("/pictures/{id}/recipe", GetAsync, AccessPolicy.Reader, new EndpointDoc("getPictureRecipe", "How a picture was made of another")
    {
        Tag = "Pictures",
        Parameters = [Doc.PictureId],
        Responses = [new EndpointResponse(200, "The recipe as its maker wrote it") { Schema = Schema }, new EndpointResponse(404, "It was not made of another picture")],
    });

    private async Task GetAsync(HttpContext context)
    {
        if (await context.ReadPictureIdAsync() is not { } id)
        {
            return;
        }

        if (await pictures.ReadOriginAsync(id, context.RequestAborted) is { } origin)
        {
            context.Response.ContentType = "application/json; charset=utf-8";
            await context.Response.WriteAsync(origin.Recipe, context.RequestAborted);
            return;
        }

        var isThere = await pictures.FindAsync(id, context.RequestAborted) is not null;
        await context.WriteProblemAsync(StatusCodes.Status404NotFound, isThere ? LibraryRefusals.NoRecipe(id) : LibraryRefusals.NoSuchPicture(id));
    }
}
