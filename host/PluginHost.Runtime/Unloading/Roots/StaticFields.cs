using System.Reflection;

namespace PluginHost.Runtime.Unloading.Roots;

/// <summary>Every static field of the process that is not of unloadable code and can be read without running anything. Lists of fields are kept: there are tens of thousands of types.</summary>
internal sealed class StaticFields
{
    private const BindingFlags Static = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private readonly Dictionary<Assembly, FieldInfo[]> _known = [];

    public IEnumerable<(FieldInfo Field, object Value)> Read(ReferenceFields fields, Func<FieldInfo, bool> filter)
    {
        foreach (var assembly in AppDomain.CurrentDomain.GetAssemblies().Where(assembly => !assembly.IsCollectible).OrderByDescending(assembly => assembly == typeof(object).Assembly))
        {
            if (!_known.TryGetValue(assembly, out var ofAssembly))
            {
                ofAssembly = _known[assembly] = [.. Types(assembly).SelectMany(Fields).Where(field => fields.CanLead(field.FieldType))];
            }

            foreach (var field in ofAssembly.Where(filter))
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
