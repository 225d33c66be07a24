using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.DependencyInjection;
using PluginHost.Sdk;
using PluginHost.Sdk.Settings;

namespace PluginHost.Plugins.Scripting.Csx.Tests.Fakes;

/// <summary>Builds the plugin's container as the host does.</summary>
internal sealed class FakePluginBuilder(object settings) : IPluginBuilder
{
    public IServiceCollection Services { get; } = new ServiceCollection();

    public IPluginBuilder Add<TContract, TImplementation>() where TContract : class where TImplementation : class, TContract
    {
        Services.AddSingleton<TImplementation>();
        return this;
    }

    public IPluginBuilder AddSettings<TSettings>(JsonTypeInfo<TSettings> typeInfo) where TSettings : class
    {
        Services.AddSingleton<ISettings<TSettings>>(new Fixed<TSettings>((TSettings)settings));
        return this;
    }

    private sealed class Fixed<T>(T current) : ISettings<T> where T : class
    {
        public T Current => current;

        public IDisposable OnChange(Action<T> changed) => new MemoryStream();
    }
}
