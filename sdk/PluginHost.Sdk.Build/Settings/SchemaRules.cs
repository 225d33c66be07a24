using System.Text.Json.Nodes;
using PluginHost.Sdk.Build.Metadata;

namespace PluginHost.Sdk.Build.Settings;

/// <summary>Writes the attributes of a settings property into its schema.</summary>
internal static class SchemaRules
{
    private const string Annotations = "System.ComponentModel.DataAnnotations.";
    private const int PasswordDataType = 11;

    public static void Apply(JsonObject schema, IReadOnlyList<AttributeFacts> attributes)
    {
        foreach (var attribute in attributes)
        {
            Apply(schema, attribute);
        }
    }

    private static void Apply(JsonObject schema, AttributeFacts attribute)
    {
        switch (attribute.Type)
        {
            case "System.ComponentModel.DescriptionAttribute":
                schema["description"] = attribute.Text(0);
                break;
            case Annotations + "DisplayAttribute":
                Set(schema, "title", attribute.Text("Name"));
                Set(schema, "description", attribute.Text("Description"));
                break;
            case Annotations + "RangeAttribute" when attribute.Arguments.Count == 2:
                schema["minimum"] = Constant(attribute.Arguments[0]);
                schema["maximum"] = Constant(attribute.Arguments[1]);
                break;
            case Annotations + "StringLengthAttribute":
                schema["maxLength"] = Constant(attribute.Arguments[0]);
                schema["minLength"] = attribute.Number("MinimumLength", 0);
                break;
            case Annotations + "RegularExpressionAttribute":
                schema["pattern"] = $"^(?:{attribute.Text(0)})$";
                break;
            case Annotations + "AllowedValuesAttribute" when attribute.Arguments[0] is IReadOnlyList<object?> values:
                schema["enum"] = new JsonArray([.. values.Select(Constant)]);
                break;
            case Annotations + "DataTypeAttribute" when attribute.Arguments[0] is PasswordDataType:
                schema["writeOnly"] = true;
                break;
        }
    }

    private static void Set(JsonObject schema, string key, string? text)
    {
        if (text is not null)
        {
            schema[key] = text;
        }
    }

    private static JsonNode? Constant(object? value) => value switch
    {
        null => null,
        string text => text,
        bool flag => flag,
        double number => number,
        float number => number,
        _ => Convert.ToInt64(value, null),
    };
}
