using System.Globalization;
using System.Reflection;
using System.Text.Json;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Sdk.Filters;

/// <summary>A property of a filter that people set.</summary>
internal sealed class ParameterProperty
{
    private readonly PropertyInfo _property;
    private readonly ParameterAttribute _attribute;
    private readonly ParameterKind _kind;

    public ParameterProperty(PropertyInfo property)
    {
        _property = property;
        _attribute = property.GetCustomAttribute<ParameterAttribute>()!;
        _kind = KindOf(Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType)
            ?? throw new NotSupportedException($"{property.DeclaringType?.Name}.{property.Name} is a {property.PropertyType.Name}, which no parameter can be.");
        Name = JsonNamingPolicy.CamelCase.ConvertName(property.Name);
    }

    public string Name { get; }

    public FilterParameter Describe(object filter) => new(Name, _kind, _attribute.Title ?? Words(_property.Name))
    {
        Help = _attribute.Help,
        Default = ParameterJson.Write(_property.GetValue(filter)),
        Min = Given(_attribute.Min),
        Max = Given(_attribute.Max),
        Step = Given(_attribute.Step),
        Unit = _attribute.Unit,
        Choices = _kind == ParameterKind.Choice
            ? [.. Enum.GetNames(_property.PropertyType).Select(name => new ParameterChoice(JsonNamingPolicy.CamelCase.ConvertName(name), Words(name)))]
            : [],
        VisibleWhen = Condition(_attribute.VisibleWhen),
    };

    /// <summary>Sets it to a value, or says why not.</summary>
    public string? Set(object filter, JsonElement value, IReadOnlyList<NamedImage> pictures)
    {
        object? read;
        if (_kind == ParameterKind.Picture)
        {
            read = pictures.FirstOrDefault(picture => picture.Parameter == Name)?.Image;
        }
        else if (ParameterJson.Read(value, _kind, _property.PropertyType) is var (parsed, reason) && reason is not null)
        {
            return reason;
        }
        else
        {
            read = parsed;
        }

        if (OutOfRange(read) is { } range)
        {
            return range;
        }

        _property.SetValue(filter, read);
        return null;
    }

    private string? OutOfRange(object? value)
    {
        double? measured = value switch
        {
            double number => number,
            float number => number,
            int number => number,
            string text => text.Length,
            _ => null,
        };
        var what = value is string ? " characters" : "";
        return measured < _attribute.Min || measured > _attribute.Max ? $"{Shown(measured.Value)}{what} is not from {Shown(_attribute.Min)} to {Shown(_attribute.Max)}." : null;
    }

    private static string Shown(double value) => double.IsNaN(value) ? "any" : value.ToString(CultureInfo.InvariantCulture);

    private static double? Given(double value) => double.IsNaN(value) ? null : value;

    private static ParameterCondition? Condition(string? text) =>
        text?.Split('=', 2) is [var parameter, var values]
            ? new ParameterCondition(JsonNamingPolicy.CamelCase.ConvertName(parameter), [.. values.Split('|').Select(JsonNamingPolicy.CamelCase.ConvertName)])
            : null;

    // AmountOfBlue: Amount of blue.
    private static string Words(string name) =>
        string.Concat(name.Select((letter, place) => place > 0 && char.IsUpper(letter) && !char.IsUpper(name[place - 1]) ? $" {char.ToLowerInvariant(letter)}" : letter.ToString()));

    private static ParameterKind? KindOf(Type type) =>
        type == typeof(double) || type == typeof(float) ? ParameterKind.Number
        : type == typeof(int) ? ParameterKind.Integer
        : type == typeof(bool) ? ParameterKind.Boolean
        : type == typeof(string) ? ParameterKind.Text
        : type.IsEnum ? ParameterKind.Choice
        : type == typeof(Colour) ? ParameterKind.Colour
        : type == typeof(ImagePoint) ? ParameterKind.Point
        : type == typeof(ImageRegion) ? ParameterKind.Region
        : type == typeof(Image) ? ParameterKind.Picture
        : null;
}
