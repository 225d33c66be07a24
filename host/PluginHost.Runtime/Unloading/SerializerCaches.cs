using System.Reflection;
using System.Text.Json;

namespace PluginHost.Runtime.Unloading;

/// <summary>
/// Clears System.Text.Json's caches of reflected types, which keep a plugin's types alive. The method is the framework's own, for hot reload, and not
/// public: this class is the only place that knows of it, and does without where it is gone.
/// </summary>
internal static class SerializerCaches
{
    private static readonly MethodInfo? Method = typeof(JsonSerializerOptions).Assembly
        .GetType("System.Text.Json.JsonSerializerOptionsUpdateHandler")
        ?.GetMethod("ClearCache", BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static);

    public static bool Clear()
    {
        Method?.Invoke(null, [null]);
        return Method is not null;
    }
}
