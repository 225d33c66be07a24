using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace PluginHost.Sdk.Json;

/// <summary>How requests and results of contracts are written as JSON: camelCase names, enums by name. Made at build, without reflection.</summary>
public static class ContractJson
{
    /// <summary>Read-only options that know every request and every result of every contract.</summary>
    public static JsonSerializerOptions Options => ContractJsonContext.Default.Options;

    /// <summary>The JSON shape of a request or result.</summary>
    /// <exception cref="NotSupportedException">Not a type that crosses a contract.</exception>
    public static JsonTypeInfo<T> Of<T>() => (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T));
}
