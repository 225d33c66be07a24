using System.Text.Json;
using System.Text.Json.Serialization;

namespace PluginHost.Web.Json;

/// <summary>Writes enums by their camelCase names and reads nothing else. Each gets its converter when it is first met: a start meets hardly any.</summary>
internal sealed class CamelCaseEnums : JsonConverterFactory
{
    private static readonly JsonStringEnumConverter Names = new(JsonNamingPolicy.CamelCase, allowIntegerValues: false);

    public override bool CanConvert(Type typeToConvert) => Names.CanConvert(typeToConvert);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) => Names.CreateConverter(typeToConvert, options);
}
