using Microsoft.AspNetCore.Http;
using PluginHost.Sdk;
using PluginHost.Sdk.Http;

namespace PluginHost.Web.Errors;

/// <summary>Requests that are broken before their content matters.</summary>
internal static class ClientErrors
{
    public static Task WriteAsync(HttpContext context, BadHttpRequestException error) => context.WriteProblemAsync(error.StatusCode, Describe(error));

    private static Refusal Describe(BadHttpRequestException error) => error.StatusCode == StatusCodes.Status413PayloadTooLarge
        ? new Refusal(ErrorCodes.TooLarge, "The body is larger than this endpoint takes.", "Send less at once.")
        : new Refusal(ErrorCodes.BadBody, "The request cannot be read.", error.Message);
}
