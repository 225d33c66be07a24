using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using PluginHost.Sdk;
using PluginHost.Sdk.Filters;

namespace PluginHost.Plugins.Filters.Standard.Tests;

/// <summary>What the plugin registers, as the host would hear it.</summary>
internal sealed class RegisteredFilters : IPluginBuilder
{
    private readonly List<Type> _types = [];

    private RegisteredFilters() => new StandardFiltersPlugin().Configure(this);

    /// <summary>The classes of filters by their ids.</summary>
    public static IReadOnlyDictionary<string, Type> ById { get; } =
        new RegisteredFilters()._types.ToDictionary(type => type.GetCustomAttribute<FilterAttribute>()!.Id);

    public IServiceCollection Services { get; } = new ServiceCollection();

    /// <summary>A filter as the plugin's container builds it.</summary>
    public static IFilter Make(string name, string dataFolder)
    {
        using var services = new ServiceCollection().AddSingleton<IPluginContext>(new TestContextOfPlugin(dataFolder)).BuildServiceProvider();
        return (IFilter)ActivatorUtilities.CreateInstance(services, ById[name.Contains('.') ? name : $"builtin.filters.standard.{name}"]);
    }

    public IPluginBuilder Add<TContract, TImplementation>()
        where TContract : class
        where TImplementation : class, TContract
    {
        typeof(TContract).ShouldBe(typeof(IFilter));
        _types.Add(typeof(TImplementation));
        return this;
    }

    public IPluginBuilder AddSettings<TSettings>(System.Text.Json.Serialization.Metadata.JsonTypeInfo<TSettings> typeInfo)
        where TSettings : class => throw new NotSupportedException();
}
