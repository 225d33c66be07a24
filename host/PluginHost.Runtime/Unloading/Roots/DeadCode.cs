using System.Reflection;
using System.Runtime.Loader;

namespace PluginHost.Runtime.Unloading.Roots;

/// <summary>Tells what belongs to an unloaded context.</summary>
internal sealed class DeadCode(AssemblyLoadContext context)
{
    /// <summary>The name of what of it an object is, or <see langword="null"/>.</summary>
    public string? Name(object candidate)
    {
        switch (candidate)
        {
            case Type type:
                return Owns(type) ? $"typeof({Short(type)})" : null;
            case MemberInfo member:
                return member.DeclaringType is { } declaring && Owns(declaring) ? $"{Short(declaring)}.{member.Name}" : null;
            case Assembly assembly:
                return Owns(assembly) ? assembly.GetName().Name : null;
            case AssemblyLoadContext other:
                return ReferenceEquals(other, context) ? "its load context" : null;
            case Delegate handler when Method(handler) is { DeclaringType: { } target } method && Owns(target):
                return $"{Short(target)}.{method.Name}";
            default:
                var runtimeType = candidate.GetType();
                return runtimeType.IsCollectible && Owns(runtimeType) ? Short(runtimeType) : null;
        }
    }

    public bool Owns(Type type)
    {
        if (!type.IsCollectible)
        {
            return false;
        }

        return type.HasElementType ? Owns(type.GetElementType()!) : Owns(type.Assembly) || (type.IsGenericType && type.GetGenericArguments().Any(Owns));
    }

    public static string Short(Type type) => type.IsGenericType
        ? $"{(type.FullName ?? type.Name).Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Short))}>"
        : (type.FullName ?? type.Name).Replace('+', '.');

    private bool Owns(Assembly assembly) => ReferenceEquals(AssemblyLoadContext.GetLoadContext(assembly), context);

    private static MethodInfo? Method(Delegate handler)
    {
        try
        {
            return handler.HasSingleTarget ? handler.Method : null;
        }
        catch (Exception exception) when (exception is MemberAccessException or NotSupportedException or InvalidOperationException)
        {
            return null;
        }
    }
}
