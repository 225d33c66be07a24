using System.Text.Json;
using System.Text.Json.Serialization;

namespace PluginHost.Web.Json;

/// <summary>Writes an enum by its camelCase name and reads nothing else.</summary>
internal sealed class CamelCaseEnum<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase, allowIntegerValues: false) where T : struct, Enum;
