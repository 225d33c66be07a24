using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Routing.Patterns;
using PluginHost.Sdk.Http;

namespace PluginHost.Web.OpenApi;

/// <summary>Writes one endpoint as an OpenAPI operation.</summary>
internal sealed class OperationWriter(SchemaComponents schemas)
{
    public static string PathOf(RoutePattern pattern) => "/" + string.Join('/', pattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
    {
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternParameterPart parameter => $"{{{parameter.Name}}}",
        RoutePatternSeparatorPart separator => separator.Content,
        _ => "",
    }))));

    public JsonObject Write(EndpointDoc doc, string operationId, AccessPolicy policy, RoutePattern pattern)
    {
        var operation = new JsonObject
        {
            ["operationId"] = operationId,
            ["summary"] = doc.Summary,
            ["tags"] = new JsonArray(doc.Tag),
            ["x-access"] = policy.ToString(),
        };
        if (Parameters(doc, pattern) is { Count: > 0 } parameters)
        {
            operation["parameters"] = parameters;
        }
        if (doc.RequestSchema is not null || doc.RequestMediaType != "application/json")
        {
            operation["requestBody"] = new JsonObject { ["required"] = true, ["content"] = Content(doc.RequestMediaType, doc.RequestSchema) };
        }
        operation["responses"] = Responses(doc);
        if (policy != AccessPolicy.Public)
        {
            operation["security"] = new JsonArray(new JsonObject { ["cookie"] = new JsonArray() }, new JsonObject { ["bearer"] = new JsonArray() });
        }
        return operation;
    }

    // Every parameter of the path must be listed, also one the author forgot to describe.
    private static JsonArray Parameters(EndpointDoc doc, RoutePattern pattern)
    {
        var inPath = pattern.Parameters.Select(parameter =>
            doc.Parameters.FirstOrDefault(known => known.InPath && known.Name == parameter.Name) ?? new EndpointParameter(parameter.Name, "string", parameter.Name) { InPath = true });
        return new JsonArray([.. inPath.Concat(doc.Parameters.Where(parameter => !parameter.InPath)).Select(parameter => (JsonNode)new JsonObject
        {
            ["name"] = parameter.Name,
            ["in"] = parameter.InPath ? "path" : "query",
            ["required"] = parameter.InPath,
            ["description"] = parameter.Description,
            ["schema"] = new JsonObject { ["type"] = parameter.Type },
        })]);
    }

    private JsonObject Responses(EndpointDoc doc)
    {
        var responses = new JsonObject();
        foreach (var response in doc.Responses)
        {
            var answer = new JsonObject { ["description"] = response.Description };
            if (response.Schema is not null || response.MediaType != "application/json")
            {
                answer["content"] = Content(response.MediaType, response.Schema);
            }
            responses[response.Status.ToString(CultureInfo.InvariantCulture)] = answer;
        }
        responses["default"] = new JsonObject
        {
            ["description"] = "What went wrong",
            ["content"] = new JsonObject { ["application/problem+json"] = new JsonObject { ["schema"] = new JsonObject { ["$ref"] = "#/components/schemas/" + ProblemSchema.Name } } },
        };
        return responses;
    }

    private JsonObject Content(string mediaType, string? schema) =>
        new() { [mediaType] = new JsonObject { ["schema"] = schema is null ? new JsonObject() : schemas.Add(schema) } };
}
