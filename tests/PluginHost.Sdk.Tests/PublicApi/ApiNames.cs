using System.Globalization;
using System.Reflection;

namespace PluginHost.Sdk.Tests.PublicApi;

/// <summary>Types and parameters as a reader writes them.</summary>
internal static class ApiNames
{
    private static readonly NullabilityInfoContext Context = new();

    public static string Of(Type type)
    {
        if (type.IsByRef)
        {
            return "ref " + Of(type.GetElementType()!);
        }

        if (type.IsArray)
        {
            return Of(type.GetElementType()!) + "[]";
        }

        if (System.Nullable.GetUnderlyingType(type) is { } value)
        {
            return Of(value) + "?";
        }

        var name = type.Name.Split('`')[0];
        var own = type.IsNested && !type.IsGenericParameter ? $"{Of(type.DeclaringType!)}.{name}" : name;
        return type.IsGenericType ? $"{own}<{string.Join(", ", type.GetGenericArguments().Select(Of))}>" : own;
    }

    public static string Nullable(PropertyInfo property) => Mark(property.PropertyType, Context.Create(property));

    public static string Nullable(ParameterInfo parameter) => Mark(parameter.ParameterType, Context.Create(parameter));

    public static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(parameter =>
        $"{(parameter.IsOut ? "out " : "")}{Nullable(parameter).Replace("ref ", "", StringComparison.Ordinal)} {parameter.Name}{(parameter.HasDefaultValue ? " = " + Value(parameter.DefaultValue) : "")}"));

    public static string Generics(MethodInfo method) => method.IsGenericMethodDefinition
        ? $"<{string.Join(", ", method.GetGenericArguments().Select(argument => $"{argument.Name}{Constraints(argument)}"))}>"
        : "";

    public static string Value(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };

    private static string Constraints(Type argument)
    {
        var flags = argument.GenericParameterAttributes;
        string?[] all =
        [
            flags.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint) ? "class" : null,
            .. argument.GetGenericParameterConstraints().Select(Of),
            flags.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint) ? "new()" : null,
        ];
        var list = string.Join(" & ", all.OfType<string>());
        return list.Length == 0 ? "" : $": {list}";
    }

    private static string Mark(Type type, NullabilityInfo nullability) => WithArguments(type, nullability) + (nullability.ReadState == NullabilityState.Nullable && !type.IsValueType ? "?" : "");

    private static string WithArguments(Type type, NullabilityInfo nullability)
    {
        var arguments = nullability.GenericTypeArguments;
        if (arguments.Length == 0 || System.Nullable.GetUnderlyingType(type) is not null)
        {
            return Of(type);
        }

        return $"{type.Name.Split('`')[0]}<{string.Join(", ", arguments.Select(argument => Mark(argument.Type, argument)))}>";
    }
}
