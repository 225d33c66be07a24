using System.Text.Json.Nodes;

namespace PluginHost.Web.OpenApi;

/// <summary>The shape of every error.</summary>
internal static class ProblemSchema
{
    public const string Name = "ProblemDetails";

    public static JsonObject Make() => new()
    {
        ["type"] = "object",
        ["title"] = Name,
        ["required"] = new JsonArray("type", "title", "status", "detail", "code", "requestId"),
        ["properties"] = new JsonObject
        {
            ["type"] = Text(),
            ["title"] = Text(),
            ["status"] = new JsonObject { ["type"] = "integer" },
            ["detail"] = Text(),
            ["code"] = Text(),
            ["errors"] = new JsonObject
            {
                ["type"] = "object",
                ["additionalProperties"] = new JsonObject { ["type"] = "array", ["items"] = Text() },
            },
            ["column"] = new JsonObject { ["type"] = "integer" },
            ["requestId"] = Text(),
        },
    };

    private static JsonObject Text() => new() { ["type"] = "string" };
}
