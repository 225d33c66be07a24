using System.Reflection;
using System.Text.Json;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Sdk.Filters;

/// <summary>A property of a filter that people set.</summary>
internal sealed class ParameterProperty
{
    private readonly PropertyInfo _property;

    public ParameterProperty(PropertyInfo property)
    {
        _property = property;
        var attribute = property.GetCustomAttribute<ParameterAttribute>()!;
        var kind = KindOf(Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType)
            ?? throw new NotSupportedException($"{property.DeclaringType?.Name}.{property.Name} is a {property.PropertyType.Name}, which no parameter can be.");
        Parameter = new FilterParameter(JsonNamingPolicy.CamelCase.ConvertName(property.Name), kind, attribute.Title ?? Words(property.Name))
        {
            Help = attribute.Help,
            Min = Given(attribute.Min),
            Max = Given(attribute.Max),
            Step = Given(attribute.Step),
            Unit = attribute.Unit,
            Choices = kind == ParameterKind.Choice
                ? [.. Enum.GetNames(property.PropertyType).Select(name => new ParameterChoice(JsonNamingPolicy.CamelCase.ConvertName(name), Words(name)))]
                : [],
            VisibleWhen = Condition(attribute.VisibleWhen),
        };
    }

    /// <summary>What people set, without the default, which is the registered object's.</summary>
    public FilterParameter Parameter { get; }

    public FilterParameter Describe(object filter) => Parameter with { Default = ParameterJson.Write(_property.GetValue(filter)) };

    /// <summary>Sets it to a value that <see cref="ParameterJson"/> read.</summary>
    public void Set(object filter, object? value) => _property.SetValue(filter, value switch
    {
        string chosen when _property.PropertyType.IsEnum => Enum.Parse(_property.PropertyType, Enum.GetNames(_property.PropertyType).First(name => JsonNamingPolicy.CamelCase.ConvertName(name) == chosen)),
        double number when (Nullable.GetUnderlyingType(_property.PropertyType) ?? _property.PropertyType) == typeof(float) => (float)number,
        _ => value,
    });

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
