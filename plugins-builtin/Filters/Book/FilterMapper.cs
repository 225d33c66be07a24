using System.Globalization;
using System.Text.Json;
using PluginHost.Plugins.Filters.Contract;
using PluginHost.Sdk;
using PluginHost.Sdk.Filters;

namespace PluginHost.Plugins.Filters.Book;

/// <summary>Copies what a filter says of itself: a list of a plugin's own type would keep the plugin in memory.</summary>
internal static class FilterMapper
{
    private const string ScriptKey = "script:";
    private const string HashKey = "sha256:";

    public static Filter Map(CapabilityInfo info, FilterDescription description) => new()
    {
        Id = info.Id.Value,
        Name = info.Name,
        Group = description.Group,
        Description = info.Description,
        Help = description.Help,
        Plugin = info.Owner.Value,
        Script = KeyOf(info, ScriptKey),
        Version = VersionOf(info),
        Parameters = [.. description.Parameters.Select(Map)],
    };

    /// <summary>The hash of a script's text, where the filter is one.</summary>
    public static string? HashOf(CapabilityInfo info) => KeyOf(info, HashKey);

    private static string VersionOf(CapabilityInfo info) => HashOf(info) is { } hash
        ? hash[..Math.Min(12, hash.Length)]
        : string.Create(CultureInfo.InvariantCulture, $"{info.OwnerVersion}/{info.EngineVersion}");

    private static string? KeyOf(CapabilityInfo info, string start) => info.Keys.FirstOrDefault(key => key.StartsWith(start, StringComparison.Ordinal))?[start.Length..];

    private static Parameter Map(FilterParameter parameter) => new()
    {
        Name = parameter.Name,
        Kind = JsonNamingPolicy.CamelCase.ConvertName(parameter.Kind.ToString()),
        Title = parameter.Title,
        Help = parameter.Help,
        Default = Read(parameter.Default),
        Min = parameter.Min,
        Max = parameter.Max,
        Step = parameter.Step,
        Unit = parameter.Unit,
        Choices = [.. parameter.Choices.Select(choice => new Choice(choice.Value, choice.Title))],
        VisibleWhen = parameter.VisibleWhen is { } condition ? new Condition(condition.Parameter, [.. condition.Values]) : null,
    };

    private static JsonElement Read(string json)
    {
        try
        {
            return JsonElement.Parse(json);
        }
        catch (JsonException)
        {
            return JsonElement.Parse("null");
        }
    }
}
