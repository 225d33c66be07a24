using System.Text.Json.Nodes;
using PluginHost.Sdk.Build.Metadata;

namespace PluginHost.Sdk.Build.Settings;

/// <summary>The schema of a type that settings can hold.</summary>
internal sealed class ShapeSchema(AssemblyFacts assembly)
{
    private static readonly HashSet<string> Lists =
    [
        "[]", "System.Collections.Generic.IReadOnlyList`1", "System.Collections.Generic.IReadOnlyCollection`1", "System.Collections.Generic.IEnumerable`1",
        "System.Collections.Generic.IList`1", "System.Collections.Generic.List`1", "System.Collections.Immutable.ImmutableArray`1",
    ];

    public JsonObject? Of(TypeShape shape, bool nullable)
    {
        if (shape.Name == "System.Nullable`1")
        {
            return Of(shape.Arguments[0], nullable: true);
        }

        if (Lists.Contains(shape.Name))
        {
            return Of(shape.Arguments[0], nullable: false) is { } items ? new JsonObject { ["type"] = Type("array", nullable), ["items"] = items } : null;
        }

        return shape.Name switch
        {
            "Boolean" => new JsonObject { ["type"] = Type("boolean", nullable) },
            "String" => new JsonObject { ["type"] = Type("string", nullable) },
            "Single" or "Double" => new JsonObject { ["type"] = Type("number", nullable) },
            "Byte" => Integer(nullable, byte.MinValue, byte.MaxValue),
            "Int16" => Integer(nullable, short.MinValue, short.MaxValue),
            "UInt16" => Integer(nullable, ushort.MinValue, ushort.MaxValue),
            "Int32" => Integer(nullable, int.MinValue, int.MaxValue),
            "UInt32" => Integer(nullable, uint.MinValue, uint.MaxValue),
            "Int64" => new JsonObject { ["type"] = Type("integer", nullable) },
            _ => assembly.Find(shape.Name) is { IsEnum: true } type ? Enum(type, nullable) : null,
        };
    }

    /// <summary>A default as JSON, enums by name.</summary>
    public JsonNode? Value(TypeShape shape, object? value)
    {
        var plain = shape.Name == "System.Nullable`1" ? shape.Arguments[0] : shape;
        return value switch
        {
            null => null,
            _ when assembly.Find(plain.Name) is { IsEnum: true } type => type.EnumName(Convert.ToInt64(value, null)) is { } name ? Words.CamelCase(name) : null,
            bool flag => flag,
            string text => text,
            float number => double.Parse(number.ToString(System.Globalization.CultureInfo.InvariantCulture), System.Globalization.CultureInfo.InvariantCulture),
            double number => number,
            _ => Convert.ToInt64(value, null),
        };
    }

    private static JsonObject Integer(bool nullable, long min, long max) => new() { ["type"] = Type("integer", nullable), ["minimum"] = min, ["maximum"] = max };

    private static JsonObject Enum(TypeFacts type, bool nullable)
    {
        var names = new JsonArray([.. type.EnumMembers().Select(member => (JsonNode)Words.CamelCase(member.Name))]);
        if (nullable)
        {
            names.Add(null);
        }

        return new JsonObject { ["type"] = Type("string", nullable), ["enum"] = names };
    }

    private static JsonNode Type(string name, bool nullable) => nullable ? new JsonArray(name, "null") : (JsonNode)name;
}
