using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;

namespace PluginHost.Sdk.Http;

/// <summary>Turns a source-generated type into a JSON schema.</summary>
public static class JsonSchemas
{
    /// <summary>
    /// The schema as JSON text. Objects and enums carry their type's name as <c>title</c>, which becomes a component of the OpenAPI document;
    /// a property with <see cref="AllowedValuesAttribute"/> lists its values as <c>enum</c>.
    /// </summary>
    public static string Of(JsonTypeInfo typeInfo) => typeInfo.GetJsonSchemaAsNode(Options).ToJsonString();

    private static readonly JsonSchemaExporterOptions Options = new()
    {
        TreatNullObliviousAsNonNullable = true,
        TransformSchemaNode = static (context, node) =>
        {
            if (node is not JsonObject schema || schema.ContainsKey("$ref"))
            {
                return node;
            }
            if (context.TypeInfo.Kind == JsonTypeInfoKind.Object)
            {
                schema["title"] = context.TypeInfo.Type.Name;
            }
            else if (context.TypeInfo.Type.IsEnum && schema.ContainsKey("enum"))
            {
                schema["title"] = context.TypeInfo.Type.Name;
                schema["type"] ??= "string";
            }
            else if (AllowedValuesOf(context) is { Length: > 0 } allowed)
            {
                schema["enum"] = new JsonArray([.. allowed]);
            }

            return node;
        },
    };

    private static JsonNode?[] AllowedValuesOf(JsonSchemaExporterContext context) =>
        context.PropertyInfo?.AttributeProvider?.GetCustomAttributes(typeof(AllowedValuesAttribute), inherit: true).FirstOrDefault() is AllowedValuesAttribute allowed
            ? [.. allowed.Values.OfType<string>().Select(value => (JsonNode?)JsonValue.Create(value))]
            : [];
}
