using Microsoft.AspNetCore.Http;
using PluginHost.Plugins.Library.Http;
using PluginHost.Plugins.Library.Index.Memberships;
using PluginHost.Plugins.Library.Pictures;
using PluginHost.Sdk;
using PluginHost.Sdk.Http;

namespace PluginHost.Plugins.Library.Collections;

/// <summary>What routes of collections read. Each answers the request when it returns nothing, or that it refused.</summary>
internal static class CollectionRequests
{
    /// <summary>The collection that the route names, if it is of the route's kind.</summary>
    public static async ValueTask<CollectionSummary?> FindAsync(HttpContext context, CollectionEditor collections, CollectionFamily family)
    {
        if (await context.ReadIdAsync("id") is not { } id)
        {
            return null;
        }

        var found = await collections.FindAsync(new CollectionId(id), context.RequestAborted);
        if (found?.Record.Kind == family.Kind)
        {
            return found;
        }

        await context.WriteProblemAsync(StatusCodes.Status404NotFound, CollectionRefusals.NoSuch(family, id));
        return null;
    }

    public static async ValueTask<CollectionName?> ReadNameAsync(HttpContext context, string? text)
    {
        if (CollectionName.TryParse(text, out var name))
        {
            return name;
        }

        await context.WriteInvalidAsync("name", $"A name has 1 to {CollectionName.MaxLength} characters, and no control characters.");
        return null;
    }

    public static async ValueTask<bool> RefuseIdsAsync(HttpContext context, IReadOnlyList<long>? pictures)
    {
        if (pictures is not { Count: > EditValidation.MaxIds })
        {
            return false;
        }

        await context.WriteInvalidAsync("pictures", $"At most {EditValidation.MaxIds} pictures at once; use 'q' for more.");
        return true;
    }
}
