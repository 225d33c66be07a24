using System.Text.Json.Serialization.Metadata;
using PluginHost.Runtime.Workers.Memory;
using PluginHost.Runtime.Workers.Sandbox;
using PluginHost.Sdk;

namespace PluginHost.Runtime.Workers.Calls;

/// <summary>Writes paths that are marked with <see cref="HostFileAttribute"/> as ones that the worker can open.</summary>
internal static class HostFiles
{
    public static void Lend(JsonTypeInfo type, FileLending lending)
    {
        foreach (var property in type.Properties)
        {
            if (property.AttributeProvider?.IsDefined(typeof(HostFileAttribute), inherit: false) == true && property.Get is { } get)
            {
                property.Get = holder => Lend((string?)get(holder), lending);
            }
        }
    }

    private static string? Lend(string? path, FileLending lending)
    {
        if (path is null || MemoryConverter.Message is not { } message)
        {
            return path;
        }

        var lent = lending.Lend(path);
        if (lent != path)
        {
            message.Lent.Add(lent);
        }

        return lent;
    }
}
