using System.Reflection;

namespace PluginHost.Runtime.Unloading.Roots;

/// <summary>Every static field of the process that is not the dead code's own and can be read without running anything.</summary>
internal static class StaticFields
{
    private const BindingFlags Static = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    public static IEnumerable<(FieldInfo Field, object Value)> Read(ReferenceFields fields)
    {
        foreach (var type in AppDomain.CurrentDomain.GetAssemblies().Where(assembly => !assembly.IsCollectible).SelectMany(Types))
        {
            foreach (var field in Fields(type).Where(field => fields.CanLead(field.FieldType)))
            {
                if (Value(field) is { } value)
                {
                    yield return (field, value);
                }
            }
        }
    }

    // Modules give their types one by one: an assembly with one type that cannot be loaded has others that can.
    private static Type[] Types(Assembly assembly)
    {
        try
        {
            return [.. assembly.DefinedTypes.Where(type => !type.ContainsGenericParameters)];
        }
        catch (ReflectionTypeLoadException exception)
        {
            return [.. exception.Types.OfType<Type>().Where(type => !type.ContainsGenericParameters)];
        }
        catch (Exception exception) when (exception is NotSupportedException or IOException)
        {
            return [];
        }
    }

    private static FieldInfo[] Fields(Type type)
    {
        try
        {
            return [.. type.GetFields(Static).Where(field => !field.IsLiteral && !field.IsDefined(typeof(ThreadStaticAttribute), inherit: false))];
        }
        catch (Exception exception) when (exception is IOException or TypeLoadException or BadImageFormatException)
        {
            return [];
        }
    }

    private static object? Value(FieldInfo field)
    {
        try
        {
            return TypeInitialization.CanRead(field.DeclaringType!) ? field.GetValue(null) : null;
        }
        catch (Exception)
        {
            // A type that could not be initialized, a pointer in disguise: whatever it is, it is not worth a crash.
            return null;
        }
    }
}
