using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using PluginHost.Sdk.Http;

namespace PluginHost.Web;

/// <summary>Short ways to describe the host's own endpoints.</summary>
internal static class Docs
{
    public static EndpointDoc Answering(string id, string summary, string tag, Func<JsonTypeInfo> answer) =>
        new(id, summary) { Tag = tag, Responses = [Json(StatusCodes.Status200OK, summary, answer)] };

    public static EndpointDoc Taking(string id, string summary, string tag, Func<JsonTypeInfo> body, Func<JsonTypeInfo> answer, int status = StatusCodes.Status200OK) =>
        new(id, summary) { Tag = tag, RequestBody = body, Responses = [Json(status, summary, answer)] };

    public static EndpointDoc Empty(string id, string summary, string tag) =>
        new(id, summary) { Tag = tag, Responses = [new EndpointResponse(StatusCodes.Status204NoContent, "Done")] };

    public static EndpointDoc Text(string id, string summary, string tag, string mediaType) =>
        new(id, summary) { Tag = tag, Responses = [new EndpointResponse(StatusCodes.Status200OK, summary) { MediaType = mediaType }] };

    public static EndpointParameter InPath(string name, string type, string description) => new(name, type, description) { InPath = true };

    public static EndpointParameter InQuery(string name, string type, string description) => new(name, type, description);

    private static EndpointResponse Json(int status, string description, Func<JsonTypeInfo> body) => new(status, description) { Body = body };
}
