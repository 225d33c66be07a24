using Microsoft.Extensions.DependencyInjection;

namespace PluginHost.Sdk;

/// <summary>What a plugin configures itself with. <b>Called by plugins, implemented by the host.</b></summary>
public interface IPluginBuilder
{
    /// <summary>The plugin's own service container. Host services (<see cref="IPluginContext"/> and everything on it) are already in it.</summary>
    IServiceCollection Services { get; }

    /// <summary>Registers one capability. Prefer the named methods such as <c>AddTagger</c>.</summary>
    /// <typeparam name="TContract">An interface that carries <see cref="ContractAttribute"/>.</typeparam>
    /// <typeparam name="TImplementation">A class that carries the contract's capability attribute, built once by the plugin's container.</typeparam>
    /// <exception cref="ArgumentException">The class has no capability attribute, or its id is registered already.</exception>
    IPluginBuilder Add<TContract, TImplementation>()
        where TContract : class
        where TImplementation : class, TContract;

    /// <summary>Binds the plugin's settings, which are then available as <see cref="Settings.ISettings{T}"/>. At most one type per plugin.</summary>
    /// <typeparam name="TSettings">A sealed record whose primary constructor gives every parameter a default.</typeparam>
    /// <param name="typeInfo">From a source-generated context; reflection would keep an unloaded plugin alive.</param>
    IPluginBuilder AddSettings<TSettings>(System.Text.Json.Serialization.Metadata.JsonTypeInfo<TSettings> typeInfo)
        where TSettings : class;
}
