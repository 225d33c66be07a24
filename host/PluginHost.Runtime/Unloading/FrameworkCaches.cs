using System.Reflection;
using System.Reflection.Metadata;

namespace PluginHost.Runtime.Unloading;

/// <summary>
/// Clears what the framework's libraries remember of types they have reflected over (converters, accessors, contracts). Hot reload needs the same, and
/// each library says with <see cref="MetadataUpdateHandlerAttribute"/> how it is done; nothing here knows any of them by name.
/// </summary>
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
            catch (Exception exception) when (exception is TargetInvocationException or MemberAccessException)
            {
                // A library that cannot forget is reported with the leak.
            }
        }
    }

    private static Type[] Handlers(Assembly assembly)
    {
        try
        {
            return [.. assembly.GetCustomAttributes<MetadataUpdateHandlerAttribute>().Select(attribute => attribute.HandlerType)];
        }
        catch (Exception exception) when (exception is IOException or TypeLoadException)
        {
            return [];
        }
    }
}
