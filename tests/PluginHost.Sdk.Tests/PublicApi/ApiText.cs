using System.Reflection;
using System.Text;

namespace PluginHost.Sdk.Tests.PublicApi;

/// <summary>Writes what others can see of an assembly as text, one member a line, each with its type so that a line says everything.</summary>
internal static class ApiText
{
    private const BindingFlags Own = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static string Of(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (var type in assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            text.Append(Head(type)).Append('\n');
            foreach (var member in Members(type).Distinct().Order(StringComparer.Ordinal))
            {
                text.Append("    ").Append(ApiNames.Of(type)).Append('.').Append(member).Append('\n');
            }
        }

        return text.ToString();
    }

    private static string Head(Type type)
    {
        var kind = type switch
        {
            { IsEnum: true } => "enum",
            { IsInterface: true } => "interface",
            { IsValueType: true } => "struct",
            { IsAbstract: true, IsSealed: true } => "static class",
            { IsAbstract: true } => "abstract class",
            _ when Sdk.IsRecord(type) => "record",
            _ => "class",
        };
        var parents = new[] { type.BaseType }.OfType<Type>().Where(parent => parent != typeof(object) && parent != typeof(ValueType) && parent != typeof(Enum))
            .Concat(type.IsEnum ? [] : type.GetInterfaces()).Select(ApiNames.Of).Order(StringComparer.Ordinal).ToList();
        return $"{kind} {type.Namespace}.{ApiNames.Of(type)}{(parents.Count > 0 ? " : " : "")}{string.Join(", ", parents)}";
    }

    private static IEnumerable<string> Members(Type type) => type.IsEnum
        ? Enum.GetNames(type).Select(name => $"{name} = {Convert.ToInt64(Enum.Parse(type, name), null)}")
        : type.GetMembers(Own).Select(Line).OfType<string>();

    private static string? Line(MemberInfo member) => member switch
    {
        FieldInfo { IsPublic: true } field => field.IsLiteral ? $"{field.Name} = {ApiNames.Value(field.GetRawConstantValue())}" : $"{field.Name}: {ApiNames.Of(field.FieldType)}",
        PropertyInfo property when property.GetMethod is { IsPublic: true } getter =>
            $"{property.Name}: {ApiNames.Nullable(property)} {{ {(getter.IsStatic ? "static " : "")}get{Setter(property)} }}",
        ConstructorInfo { IsPublic: true } constructor => $"ctor({ApiNames.Parameters(constructor)})",
        MethodInfo { IsPublic: true, IsSpecialName: false } method when !IsRecordPlumbing(method) =>
            $"{(method.IsStatic ? "static " : "")}{method.Name}{ApiNames.Generics(method)}({ApiNames.Parameters(method)}): {ApiNames.Nullable(method.ReturnParameter)}{(IsDefaultBody(method) ? " = default body" : "")}",
        _ => null,
    };

    private static string Setter(PropertyInfo property) => property.SetMethod is not { IsPublic: true } setter
        ? ""
        : setter.ReturnParameter.GetRequiredCustomModifiers().Length > 0 ? "; init" : "; set";

    private static bool IsDefaultBody(MethodInfo method) => method is { IsAbstract: false, DeclaringType.IsInterface: true };

    private static bool IsRecordPlumbing(MethodInfo method) =>
        method.Name is "<Clone>$" or "Deconstruct" or "GetHashCode" or "PrintMembers" or "ToString" || (method.Name == "Equals" && method.DeclaringType is { IsInterface: false });
}
