using System.Text.Json;
using PluginHost.Sdk.Metadata;

namespace PluginHost.Plugins.Metadata.Standard.Generators.Records;

/// <summary>Takes known members out of an object, whatever their spelling; what nobody took, or did not fit, is kept as it stands.</summary>
internal sealed class JsonFields
{
    private const int MostMembers = 2_000;

    private readonly Dictionary<string, (string Name, JsonElement Value)> _members = new(StringComparer.Ordinal);
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    public JsonFields(JsonElement? root)
    {
        if (root is { ValueKind: JsonValueKind.Object } members)
        {
            foreach (var member in members.EnumerateObject().Take(MostMembers))
            {
                _members[Canonical(member.Name)] = (member.Name, member.Value);
            }
        }
    }

    /// <summary>What nobody took, in file order.</summary>
    public IEnumerable<MetadataEntry> Rest => _members
        .Where(member => !_taken.Contains(member.Key) && member.Value.Value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined))
        .Select(member => new MetadataEntry(member.Value.Name, member.Value.Value.AsText() ?? member.Value.Value.GetRawText()));

    public bool Has(string name) => _members.ContainsKey(name);

    /// <summary>A member that is looked at and stays.</summary>
    public JsonElement? Peek(params ReadOnlySpan<string> names) => Find(names, out _);

    public string? Text(params ReadOnlySpan<string> names) => Take(names, value => value.AsTextOrNumber());

    public int? Int(params ReadOnlySpan<string> names) => Take(names, value => value.AsInt());

    public double? Number(params ReadOnlySpan<string> names) => Take(names, value => value.AsNumber());

    public ulong? Seed(params ReadOnlySpan<string> names) => Take(names, value => value.AsSeed());

    public bool? Flag(params ReadOnlySpan<string> names) => Take(names, value => value.AsBool());

    // "negative_prompt", "negativePrompt" and "Negative Prompt" are one name.
    private static string Canonical(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private T? Take<T>(ReadOnlySpan<string> names, Func<JsonElement, T?> read)
    {
        if (Find(names, out var key) is { } element && read(element) is { } value)
        {
            _taken.Add(key);
            return value;
        }

        return default;
    }

    private JsonElement? Find(ReadOnlySpan<string> names, out string key)
    {
        foreach (var name in names)
        {
            if (_members.TryGetValue(name, out var member) && member.Value.ValueKind != JsonValueKind.Null)
            {
                key = name;
                return member.Value;
            }
        }

        key = "";
        return null;
    }
}
