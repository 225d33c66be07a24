using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PluginHost.Plugins.Library.Contract;
using PluginHost.Plugins.Library.Http;
using PluginHost.Sdk.Http;

namespace PluginHost.Plugins.Library.Pictures;

/// <summary><c>GET /pictures/{id}/metadata</c>.</summary>
internal sealed class MetadataEndpoints(PictureReader pictures) : IRouteMap
{
    public void Map(IEndpointRouteBuilder routes) => routes.Get("/pictures/{id}/metadata", GetAsync, AccessPolicy.Reader, new EndpointDoc("getPictureMetadata", "Everything embedded in a picture's file")
    {
        Tag = "Pictures",
        Parameters = [Doc.PictureId],
        Responses = [Doc.Ok(static () => LibraryJson.Default.PictureMetadata, "Grouped by where it came from")],
    });

    private async Task GetAsync(HttpContext context)
    {
        if (await context.ReadPictureIdAsync() is not { } id)
        {
            return;
        }

        if (await pictures.ReadMetadataAsync(id, context.RequestAborted) is not { } metadata)
        {
            await context.WriteProblemAsync(StatusCodes.Status404NotFound, LibraryRefusals.NoSuchPicture(id));
            return;
        }

        var generation = metadata.Generation;
        await context.WriteJsonAsync(
            new PictureMetadata(metadata.Groups, PictureMapper.ToGeneration(generation), Parse(generation?.WorkflowJson), Parse(generation?.PromptJson))
            {
                Origin = metadata.Origin,
                Fields = PictureMapper.ToFields(metadata.Fields),
                Warnings = metadata.Warnings,
            },
            LibraryJson.Default.PictureMetadata);
    }

    // What a file calls JSON need not be any.
    private static JsonElement? Parse(string? json)
    {
        if (json is null)
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 128 });
            return document.RootElement.ValueKind == JsonValueKind.Object ? document.RootElement.Clone() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
