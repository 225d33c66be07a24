using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PluginHost.Sdk;
using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Scoring;
using PluginHost.Sdk.Settings;

namespace PluginHost.Plugins.Library.Tests.Fakes;

/// <summary>Collects what a plugin registers, as the host does, and makes its capabilities known.</summary>
internal sealed class FakePluginBuilder : IPluginBuilder
{
    private readonly List<Action<IServiceProvider, FakeCapabilities>> _registrations = [];

    public IServiceCollection Services { get; } = new ServiceCollection();

    public IPluginBuilder Add<TContract, TImplementation>() where TContract : class where TImplementation : class, TContract
    {
        Services.AddSingleton<TImplementation>();
        _registrations.Add((provider, capabilities) => capabilities.Add<TContract>(provider.GetRequiredService<TImplementation>(), Describe<TContract>(typeof(TImplementation))));
        return this;
    }

    public IPluginBuilder AddSettings<TSettings>(JsonTypeInfo<TSettings> typeInfo) where TSettings : class
    {
        Services.TryAddSingleton<ISettings<TSettings>>(new Defaults<TSettings>(JsonSerializer.Deserialize("{}", typeInfo)!));
        return this;
    }

    public void RegisterAll(IServiceProvider provider, FakeCapabilities capabilities) => _registrations.ForEach(register => register(provider, capabilities));

    private static CapabilityInfo Describe<TContract>(Type implementation)
    {
        var attribute = implementation.GetCustomAttribute<CapabilityAttribute>() ?? throw new ArgumentException($"{implementation.Name} has no capability attribute.");
        return new CapabilityInfo(new CapabilityId(attribute.Id), typeof(TContract).Name, attribute.Name, new PluginId("test.plugin"), "1.0")
        {
            Keys = attribute.Keys,
            EngineVersion = attribute.EngineVersion,
            Priority = attribute.Priority,
            Sample = implementation.GetCustomAttribute<SampleAttribute>() is { } sample ? new SampleSpec(sample.Width, sample.Height) { Fit = sample.Fit, Channels = sample.Channels } : null,
            Columns = [.. implementation.GetCustomAttributes<ScoreColumnAttribute>().Select(column => new ScoreColumn(column.Name, column.Title, column.Min, column.Max) { IsOverall = column.IsOverall, Help = column.Help })],
        };
    }

    private sealed class Defaults<TSettings>(TSettings current) : ISettings<TSettings> where TSettings : class
    {
        public TSettings Current => current;

        public IDisposable OnChange(Action<TSettings> changed) => new MemoryStream();
    }
}
