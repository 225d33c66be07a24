using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using PluginHost.Sdk.Http;
using PluginHost.Web.Routes;

namespace PluginHost.Web.OpenApi;

/// <summary>Builds the OpenAPI 3.1 document of the endpoints that are there now.</summary>
internal static class OpenApiDocument
{
    public static JsonObject Build(IEnumerable<RouteEndpoint> endpoints, string version)
    {
        var schemas = new SchemaComponents();
        schemas.Put(ProblemSchema.Name, ProblemSchema.Make());
        var writer = new OperationWriter(schemas);
        var paths = new SortedDictionary<string, JsonObject>(StringComparer.Ordinal);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var endpoint in endpoints)
        {
            if (RouteDocs.Of(endpoint) is not { } doc || endpoint.Metadata.GetMetadata<AccessMetadata>() is not { } access)
            {
                continue;
            }
            var path = OperationWriter.PathOf(endpoint.RoutePattern);
            var operations = paths.TryGetValue(path, out var known) ? known : paths[path] = [];
            foreach (var method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? [])
            {
                operations.TryAdd(method.ToLowerInvariant(), writer.Write(doc, Unique(ids, doc.OperationId, method), access.Policy, endpoint.RoutePattern));
            }
        }
        return new JsonObject
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject { ["title"] = "PluginHost", ["version"] = version },
            ["paths"] = new JsonObject(paths.Select(path => KeyValuePair.Create(path.Key, (JsonNode?)path.Value))),
            ["components"] = new JsonObject
            {
                ["schemas"] = schemas.Components,
                ["securitySchemes"] = new JsonObject
                {
                    ["cookie"] = new JsonObject { ["type"] = "apiKey", ["in"] = "cookie", ["name"] = Accounts.SessionCookie.Name },
                    ["bearer"] = new JsonObject { ["type"] = "http", ["scheme"] = "bearer" },
                },
            },
        };
    }

    private static string Unique(HashSet<string> ids, string id, string method)
    {
        if (ids.Add(id))
        {
            return id;
        }
        var withMethod = $"{id}_{method.ToLowerInvariant()}";
        for (var number = 2; !ids.Add(withMethod); number++)
        {
            withMethod = $"{id}_{number}";
        }
        return withMethod;
    }
}
