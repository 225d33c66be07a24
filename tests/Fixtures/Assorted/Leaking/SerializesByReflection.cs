using System.Text.Json;
using PluginHost.Sdk;

namespace Fixtures.Assorted.Leaking;

/// <summary>Leaves its type in the serializer's caches.</summary>
public sealed class SerializesByReflection : IPlugin
{
    public void Configure(IPluginBuilder builder) => JsonSerializer.Serialize(new Thing("x"));

    private sealed record Thing(string Name);
}
