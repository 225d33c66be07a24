using System.Reflection;
using System.Reflection.Metadata;

namespace PluginHost.Sdk.Testing.Unloading;

/// <summary>Clears what the framework's libraries remember of types they have reflected over, as hot reload does, to tell that from other leaks.</summary>
internal static class FrameworkCaches
{
    public static void Clear()
    {
        foreach (var handler in AppDomain.CurrentDomain.GetAssemblies().Where(assembly => !assembly.IsCollectible && assembly != typeof(object).Assembly).SelectMany(Handlers))
        {
            try
            {
                handler.GetMethod("ClearCache", BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic, [typeof(Type[])])?.Invoke(null, [null]);
            }
            catch (Exception error) when (error is TargetInvocationException or MemberAccessException)
            {
                // A library that cannot forget stays among what may be left.
            }
        }
    }

    private static Type[] Handlers(Assembly assembly)
    {
        try
        {
            return [.. assembly.GetCustomAttributes<MetadataUpdateHandlerAttribute>().Select(attribute => attribute.HandlerType)];
        }
        catch (Exception error) when (error is IOException or TypeLoadException)
        {
            return [];
        }
    }
}
