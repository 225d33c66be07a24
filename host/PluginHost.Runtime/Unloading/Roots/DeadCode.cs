using System.Reflection;
using System.Runtime.Loader;

namespace PluginHost.Runtime.Unloading.Roots;

/// <summary>Tells what belongs to unloaded contexts.</summary>
internal sealed class DeadCode(IReadOnlyCollection<AssemblyLoadContext> contexts)
{
    private readonly HashSet<AssemblyLoadContext> _contexts = [.. contexts];

    /// <summary>The name of what of dead code an object is, or <see langword="null"/>.</summary>
    public string? Name(object candidate) => Identify(candidate)?.Name;

    /// <summary>Which context an object is of, and the name of what it is.</summary>
    public (AssemblyLoadContext Context, string Name)? Identify(object candidate)
    {
        switch (candidate)
        {
            case Type type:
                return Owner(type) is { } typeOwner ? (typeOwner, $"typeof({Short(type)})") : null;
            case MemberInfo member:
                return member.DeclaringType is { } declaring && Owner(declaring) is { } memberOwner ? (memberOwner, $"{Short(declaring)}.{member.Name}") : null;
            case Assembly assembly:
                return Owner(assembly) is { } assemblyOwner ? (assemblyOwner, assembly.GetName().Name ?? "its assembly") : null;
            case AssemblyLoadContext other:
                return _contexts.Contains(other) ? (other, "its load context") : null;
            case Delegate handler when Method(handler) is { DeclaringType: { } target } method && Owner(target) is { } methodOwner:
                return (methodOwner, $"{Short(target)}.{method.Name}");
            default:
                var runtimeType = candidate.GetType();
                return Owner(runtimeType) is { } owner ? (owner, Short(runtimeType)) : null;
        }
    }

    private AssemblyLoadContext? Owner(Type type)
    {
        if (!type.IsCollectible)
        {
            return null;
        }

        return type.HasElementType ? Owner(type.GetElementType()!)
            : Owner(type.Assembly) ?? (type.IsGenericType ? type.GetGenericArguments().Select(Owner).FirstOrDefault(owner => owner is not null) : null);
    }

    public static string Short(Type type) => type.IsGenericType
        ? $"{(type.FullName ?? type.Name).Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Short))}>"
        : (type.FullName ?? type.Name).Replace('+', '.');

    private AssemblyLoadContext? Owner(Assembly assembly) =>
        assembly.IsCollectible && AssemblyLoadContext.GetLoadContext(assembly) is { } owner && _contexts.Contains(owner) ? owner : null;

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
