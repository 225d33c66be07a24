using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;
using PluginHost.Sdk.Http;

namespace PluginHost.Web.Security;

/// <summary>Bounds the body before anybody reads it: what an endpoint says of its size, else large for a known caller's upload and small for the rest.</summary>
internal sealed class BodyLimits(WebHostOptions options)
{
    public Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        if (context.GetEndpoint() is { } endpoint
            && context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } feature
            && endpoint.Metadata.GetMetadata<IRequestSizeLimitMetadata>() is null)
        {
            feature.MaxRequestBodySize = IsUpload(context.Request, endpoint) ? options.MaxUploadBytes : options.MaxRequestBytes;
        }
        return next(context);
    }

    private static bool IsUpload(HttpRequest request, Endpoint endpoint) =>
        endpoint.Metadata.GetMetadata<AccessMetadata>() is { Policy: not AccessPolicy.Public }
        && (request.ContentType?.StartsWith("multipart/form-data", StringComparison.OrdinalIgnoreCase) == true || endpoint.Metadata.GetMetadata<EndpointDoc>() is { RequestMediaType: "application/octet-stream" });
}
