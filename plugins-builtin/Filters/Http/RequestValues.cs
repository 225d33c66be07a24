using System.Globalization;
using Microsoft.AspNetCore.Http;
using PluginHost.Plugins.Filters.Chains;
using PluginHost.Sdk;
using PluginHost.Sdk.Http;

namespace PluginHost.Plugins.Filters.Http;

/// <summary>What many routes read and answer in the same way.</summary>
internal static class RequestValues
{
    /// <summary>Answers the request when it returns nothing.</summary>
    public static async ValueTask<PictureId?> ReadPictureAsync(this HttpContext context)
    {
        var text = context.Request.RouteValues["id"] as string;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id > 0)
        {
            return new PictureId(id);
        }

        await context.WriteProblemAsync(StatusCodes.Status404NotFound, new Refusal("PH4613", $"'{text}' is no picture.", "Ids are positive whole numbers."));
        return null;
    }

    public static Task WriteInvalidAsync(this HttpContext context, string field, string message) => context.WriteProblemAsync(
        StatusCodes.Status400BadRequest, FilterRefusals.InvalidRequest, new Dictionary<string, IReadOnlyList<string>> { [field] = [message] });

    /// <summary>Names the step and the parameter that are wrong, where it is one.</summary>
    public static Task WriteRefusalAsync(this HttpContext context, ChainRefusal refusal) => context.WriteProblemAsync(
        StatusOf(refusal.Refusal.Code),
        refusal.Refusal,
        refusal.Field is { } field ? new Dictionary<string, IReadOnlyList<string>> { [field] = [refusal.Refusal.Reason] } : null);

    private static int StatusOf(string code) => code switch
    {
        "PH4611" or "PH4613" or "PH4614" => StatusCodes.Status404NotFound,

        // Of the library: the set that the pictures of a run shall go into.
        "PH4023" => StatusCodes.Status404NotFound,
        "PH4024" => StatusCodes.Status409Conflict,
        _ => StatusCodes.Status400BadRequest,
    };
}
