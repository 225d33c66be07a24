using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using PluginHost.Sdk.Settings;

namespace PluginHost.Sdk.Testing.Hosting;

/// <summary>Settings that a test saves.</summary>
internal sealed class TestSettings<T>(T first, JsonTypeInfo<T> typeInfo) : ISettings<T>, ITestSettings where T : class
{
    private readonly Lock _lock = new();
    private readonly List<Action<T>> _listeners = [];

    public T Current { get; private set; } = first;

    public static T Read(string json, JsonTypeInfo<T> typeInfo)
    {
        var names = typeInfo.Properties.ToDictionary(property => property.Name, property => property.Name, StringComparer.OrdinalIgnoreCase);
        var values = JsonNode.Parse(json) as JsonObject ?? throw new PluginTestException(TestingCodes.CannotStart, $"The settings are no JSON object: {json}.", "Write them as {\"name\": value}.");
        var named = new JsonObject(values.Select(pair => KeyValuePair.Create(names.GetValueOrDefault(pair.Key, pair.Key), pair.Value?.DeepClone())));
        return named.Deserialize(typeInfo)!;
    }

    public IDisposable OnChange(Action<T> changed)
    {
        ArgumentNullException.ThrowIfNull(changed);
        lock (_lock)
        {
            _listeners.Add(changed);
        }

        return new Ending(() =>
        {
            lock (_lock)
            {
                _listeners.Remove(changed);
            }
        });
    }

    public void Change(string json)
    {
        var next = Read(json, typeInfo);
        List<Action<T>> listeners;
        lock (_lock)
        {
            Current = next;
            listeners = [.. _listeners];
        }

        listeners.ForEach(listener => listener(next));
    }
}
