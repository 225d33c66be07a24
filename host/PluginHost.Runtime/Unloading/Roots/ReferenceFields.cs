using System.Collections.Concurrent;
using System.Reflection;

namespace PluginHost.Runtime.Unloading.Roots;

/// <summary>The fields of a type that can lead to other objects.</summary>
internal sealed class ReferenceFields
{
    private const BindingFlags Own = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private readonly ConcurrentDictionary<Type, FieldInfo[]> _fields = new();

    public FieldInfo[] Of(Type type) => _fields.GetOrAdd(type, static (asked, self) => self.Read(asked), this);

    /// <summary>Whether values of a type can hold references.</summary>
    public bool CanLead(Type type) =>
        !type.IsPrimitive && !type.IsEnum && !type.IsPointer && !type.IsFunctionPointer && !type.IsByRef && !type.IsByRefLike && type != typeof(string) && type != typeof(decimal)
        && (!type.IsValueType || Of(type).Length > 0);

    private FieldInfo[] Read(Type type)
    {
        var fields = new List<FieldInfo>();
        for (var at = type; at is not null && at != typeof(object); at = at.BaseType)
        {
            fields.AddRange(at.GetFields(Own).Where(field => CanLead(field.FieldType)));
        }

        return [.. fields];
    }
}
