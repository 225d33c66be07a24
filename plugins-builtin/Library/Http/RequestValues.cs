using System.Globalization;
using Microsoft.AspNetCore.Http;
using PluginHost.Plugins.Library.Query;
using PluginHost.Sdk;
using PluginHost.Sdk.Http;

namespace PluginHost.Plugins.Library.Http;

/// <summary>Values that many routes read in the same way. Each answers the request when it returns nothing.</summary>
internal static class RequestValues
{
    public static async ValueTask<PictureId?> ReadPictureIdAsync(this HttpContext context) =>
        await context.ReadIdAsync("id") is { } id ? new PictureId(id) : null;

    public static async ValueTask<long?> ReadIdAsync(this HttpContext context, string name)
    {
        var text = context.Request.RouteValues[name] as string;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id > 0)
        {
            return id;
        }

        await context.WriteProblemAsync(StatusCodes.Status404NotFound, new Refusal("PH4002", $"'{text}' is not an id.", "Ids are positive whole numbers."));
        return null;
    }

    public static async ValueTask<BoundQuery?> ReadQueryAsync(this HttpContext context, QueryBinder binder, string? text)
    {
        var bound = binder.Bind(text);
        if (bound.Error is { } error)
        {
            await context.WriteSyntaxErrorAsync(error);
        }

        return bound.Query;
    }

    public static Task WriteSyntaxErrorAsync(this HttpContext context, QueryError error) => context.WriteProblemAsync(
        StatusCodes.Status400BadRequest,
        LibraryRefusals.Syntax(error),
        new Dictionary<string, IReadOnlyList<string>> { ["q"] = [error.Message] },
        error.Column);

    public static Task WriteInvalidAsync(this HttpContext context, string field, string message) => context.WriteProblemAsync(
        StatusCodes.Status400BadRequest, LibraryRefusals.InvalidRequest, new Dictionary<string, IReadOnlyList<string>> { [field] = [message] });
}
