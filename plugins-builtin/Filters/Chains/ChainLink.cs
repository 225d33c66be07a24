using System.Globalization;
using System.Text.Json;
using PluginHost.Plugins.Filters.Book;
using PluginHost.Plugins.Filters.Contract;
using PluginHost.Plugins.Filters.Recipes;
using PluginHost.Sdk;
using PluginHost.Sdk.Filters;

namespace PluginHost.Plugins.Filters.Chains;

/// <summary>One filter of an open chain.</summary>
internal sealed class ChainLink(ICapabilityLease<IFilter> lease, int place) : IDisposable
{
    private Filter? _filter;

    public IFilter Code => lease.Capability;

    public Filter Filter => _filter ?? throw new InvalidOperationException("The link is not bound.");

    /// <summary>Every parameter with its value: what a recipe keeps, so that defaults may change later.</summary>
    public string Arguments { get; private set; } = "{}";

    /// <summary>Parameters that name a picture, and which.</summary>
    public IReadOnlyList<(string Parameter, PictureId? Picture)> Pictures { get; private set; } = [];

    public RecipeStep AsStep() => new(Filter.Id, Filter.Name, Filter.Version, JsonElement.Parse(Arguments), FilterMapper.HashOf(lease.Info));

    public ChainRefusal Refuse(Refusal refusal, string? parameter) =>
        new(refusal, string.Create(CultureInfo.InvariantCulture, $"steps[{place}].{parameter ?? "filter"}"));

    public void Bind(Filter filter, JsonElement? given)
    {
        _filter = filter;
        var values = filter.Parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Default);
        if (given is { ValueKind: JsonValueKind.Object } arguments)
        {
            foreach (var argument in arguments.EnumerateObject())
            {
                values[argument.Name] = argument.Value;
            }
        }

        Pictures = [.. filter.Parameters.Where(parameter => parameter.Kind == "picture").Select(parameter => (parameter.Name, AsPicture(values[parameter.Name])))];
        Arguments = Write(values, filter);
    }

    public void Dispose() => lease.Dispose();

    private static PictureId? AsPicture(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var id) && id > 0 ? new PictureId(id) : null;

    // A parameter without a value is one that the filter sees as not set.
    private static string Write(Dictionary<string, JsonElement> values, Filter filter)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            foreach (var (name, value) in values)
            {
                if (value.ValueKind != JsonValueKind.Null || filter.Parameters.All(parameter => parameter.Name != name))
                {
                    writer.WritePropertyName(name);
                    value.WriteTo(writer);
                }
            }

            writer.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }
}
