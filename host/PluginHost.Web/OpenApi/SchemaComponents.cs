using System.Text.Json.Nodes;

namespace PluginHost.Web.OpenApi;

/// <summary>Moves titled schemas into the document's components, so that clients get named types. One name stands for one shape.</summary>
internal sealed class SchemaComponents
{
    private const string Base = "#/components/schemas/";
    private readonly JsonObject _components = [];
    private readonly Dictionary<string, string> _texts = [];

    public JsonObject Components => _components;

    /// <summary>The schema of a body, with its named parts moved out.</summary>
    public JsonNode Add(string schema)
    {
        var root = JsonNode.Parse(schema) ?? new JsonObject();
        return Hoist(root, root, 0);
    }

    public void Put(string name, JsonObject schema) => _components[name] = schema;

    private JsonNode Hoist(JsonNode node, JsonNode root, int depth)
    {
        if (depth > 64)
        {
            return new JsonObject();
        }
        if (node is JsonArray array)
        {
            return new JsonArray([.. array.Select(item => item is null ? null : Hoist(item, root, depth + 1))]);
        }
        if (node is not JsonObject schema)
        {
            return node.DeepClone();
        }
        if (schema["$ref"]?.GetValue<string>() is { } pointer)
        {
            return Resolve(root, pointer) is { } target ? Hoist(target, root, depth + 1) : new JsonObject();
        }
        return schema["title"] is JsonValue title && title.TryGetValue<string>(out var name) ? Named(name, schema, root, depth) : Copy(schema, root, depth);
    }

    private JsonObject Named(string name, JsonObject schema, JsonNode root, int depth)
    {
        var (definition, isNullable) = WithoutNull(schema);
        var key = Reserve(name, definition.ToJsonString(), out var isNew);
        if (isNew)
        {
            _components[key] = Copy(definition, root, depth);
        }
        var reference = new JsonObject { ["$ref"] = Base + key };
        return isNullable ? new JsonObject { ["anyOf"] = new JsonArray(reference, new JsonObject { ["type"] = "null" }) } : reference;
    }

    // Two plugins may give one name to two shapes: the second gets a number. Reserved before its parts are visited, so that recursion ends.
    private string Reserve(string name, string text, out bool isNew)
    {
        for (var number = 1; ; number++)
        {
            var key = number == 1 ? name : $"{name}{number}";
            if (!_texts.TryGetValue(key, out var known))
            {
                _texts[key] = text;
                _components[key] = new JsonObject();
                isNew = true;
                return key;
            }
            if (known == text)
            {
                isNew = false;
                return key;
            }
        }
    }

    private JsonObject Copy(JsonObject schema, JsonNode root, int depth)
    {
        var copy = new JsonObject();
        foreach (var (key, value) in schema)
        {
            copy[key] = value is null ? null : key == "properties" ? Properties((JsonObject)value, root, depth) : Hoist(value, root, depth + 1);
        }
        return copy;
    }

    // A property may be called "title" or "$ref": names of properties are no keywords.
    private JsonObject Properties(JsonObject properties, JsonNode root, int depth) =>
        new(properties.Select(property => KeyValuePair.Create(property.Key, property.Value is null ? null : Hoist(property.Value, root, depth + 1))));

    private static (JsonObject Definition, bool IsNullable) WithoutNull(JsonObject schema)
    {
        var copy = (JsonObject)schema.DeepClone();
        var isNullable = false;
        if (copy["type"] is JsonArray types && types.Any(IsNull))
        {
            var left = types.Where(type => !IsNull(type)).Select(type => type!.DeepClone()).ToArray();
            copy["type"] = left.Length == 1 ? left[0] : new JsonArray(left);
            isNullable = true;
        }
        if (copy["enum"] is JsonArray values && values.Any(value => value is null))
        {
            copy["enum"] = new JsonArray([.. values.Where(value => value is not null).Select(value => value!.DeepClone())]);
            isNullable = true;
        }
        return (copy, isNullable);
    }

    private static bool IsNull(JsonNode? type) => type?.GetValue<string>() == "null";

    private static JsonNode? Resolve(JsonNode root, string pointer)
    {
        if (!pointer.StartsWith('#'))
        {
            return null;
        }
        JsonNode? node = root;
        foreach (var part in pointer[1..].Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Unescape))
        {
            node = node switch
            {
                JsonObject item => item[part],
                JsonArray items when int.TryParse(part, out var index) && index >= 0 && index < items.Count => items[index],
                _ => null,
            };
        }
        return node;
    }

    private static string Unescape(string part) =>
        Uri.UnescapeDataString(part).Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
}
