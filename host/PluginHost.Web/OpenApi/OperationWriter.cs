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
        if (RequestContent(doc) is { Count: > 0 } request)
        {
            operation["requestBody"] = new JsonObject { ["required"] = true, ["content"] = request };
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
        return new JsonArray([.. inPath.Concat(doc.Parameters.Where(parameter => !parameter.InPath)).Select(Parameter)]);
    }

    private static JsonObject Parameter(EndpointParameter parameter)
    {
        var described = new JsonObject
        {
            ["name"] = parameter.Name,
            ["in"] = parameter.InPath ? "path" : parameter.InHeader ? "header" : "query",
            ["required"] = parameter.InPath || parameter.Required,
            ["description"] = parameter.Description,
            ["schema"] = parameter.Several ? new JsonObject { ["type"] = "array", ["items"] = Value(parameter) } : Value(parameter),
        };
        if (parameter.Several)
        {
            described["style"] = parameter.InPath || parameter.InHeader ? "simple" : "form";
            described["explode"] = false;
        }
        return described;
    }

    private static JsonObject Value(EndpointParameter parameter)
    {
        var value = new JsonObject { ["type"] = parameter.Type };
        if (parameter.Values.Count > 0)
        {
            value["enum"] = new JsonArray([.. parameter.Values.Select(text => parameter.Type == "string" ? JsonValue.Create(text) : JsonNode.Parse(text))]);
        }
        return value;
    }

    private JsonObject Responses(EndpointDoc doc)
    {
        var responses = new JsonObject();
        foreach (var response in doc.Responses)
        {
            var answer = new JsonObject { ["description"] = response.Description };
            var schema = Read(static asked => asked.Schema, response);
            if (schema is not null || response.MediaType != "application/json")
            {
                answer["content"] = Content(response.MediaType, schema);
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

    private JsonObject RequestContent(EndpointDoc doc)
    {
        var schema = Read(static asked => asked.RequestSchema, doc);
        var content = schema is null && doc.RequestMediaType == "application/json" ? [] : Content(doc.RequestMediaType, schema);
        foreach (var other in doc.OtherRequests)
        {
            content[other.MediaType] = Content(other.MediaType, other.Schema)[other.MediaType]!.DeepClone();
        }
        return content;
    }

    // Made now, by a plugin's code: a type that cannot be described costs its own description and no other.
    private static string? Read<T>(Func<T, string?> schema, T described)
    {
        try
        {
            return schema(described);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return null;
        }
    }

    private JsonObject Content(string mediaType, string? schema) =>
        new() { [mediaType] = new JsonObject { ["schema"] = schema is null ? new JsonObject() : schemas.Add(schema) } };
}
