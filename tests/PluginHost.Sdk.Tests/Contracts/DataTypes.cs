using System.Reflection;
using System.Text.Json.Serialization;

namespace PluginHost.Sdk.Tests.Contracts;

/// <summary>All records that cross contracts.</summary>
internal static class DataTypes
{
    private static readonly Type[] Containers = [typeof(IReadOnlyList<>), typeof(IReadOnlyDictionary<,>), typeof(Nullable<>)];

    public static IReadOnlyList<Type> Roots { get; } =
        [.. Sdk.RemoteContracts.SelectMany(contract => Sdk.Requests(contract).Concat(Sdk.Results(contract))).Distinct().OrderBy(type => type.FullName, StringComparer.Ordinal)];

    public static IReadOnlyList<Type> All { get; } = Closure();

    /// <summary>Data properties: not those that are worked out from others.</summary>
    public static IEnumerable<PropertyInfo> Properties(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.SetMethod is not null);

    /// <summary>What a container holds, or the type itself.</summary>
    public static Type[] Parts(Type type) =>
        type.IsGenericType && Containers.Contains(type.GetGenericTypeDefinition()) ? type.GetGenericArguments() : [type];

    /// <summary>A semantic id: a value of the SDK that says itself how it is written.</summary>
    public static bool IsId(Type type) => type.IsValueType && type.Assembly == Sdk.Assembly && type.GetCustomAttribute<JsonConverterAttribute>() is not null;

    /// <summary>Bytes that flow beside the JSON: a stream, or what opens one.</summary>
    public static bool IsStream(Type type) => type == typeof(Stream) || type == typeof(Func<CancellationToken, ValueTask<Stream>>);

    /// <summary>What an abstract record may be, as its JSON tells them apart; nothing for others.</summary>
    public static IEnumerable<Type> Kinds(Type type) => type.GetCustomAttributes<JsonDerivedTypeAttribute>(inherit: false).Select(kind => kind.DerivedType);

    /// <summary>A base of a closed set: abstract, nobody outside can derive from it, and all its kinds are sealed records of the SDK.</summary>
    public static bool IsClosedSet(Type type) =>
        type.IsAbstract
        && type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).All(constructor => constructor.IsFamilyAndAssembly || constructor.GetParameters() is [{ } copied] && copied.ParameterType == type)
        && Kinds(type).Any()
        && Kinds(type).All(kind => kind.IsSealed && kind.Assembly == Sdk.Assembly && kind.BaseType == type && Sdk.IsRecord(kind));

    private static List<Type> Closure()
    {
        var found = new HashSet<Type>();
        var open = new Queue<Type>(Roots);
        while (open.TryDequeue(out var type))
        {
            if (!type.IsClass || type.Assembly != Sdk.Assembly || !found.Add(type))
            {
                continue;
            }

            foreach (var kind in Kinds(type))
            {
                open.Enqueue(kind);
            }

            foreach (var part in Properties(type).SelectMany(property => Parts(property.PropertyType)).SelectMany(Parts))
            {
                open.Enqueue(part);
            }
        }

        return [.. found.OrderBy(type => type.FullName, StringComparer.Ordinal)];
    }
}
