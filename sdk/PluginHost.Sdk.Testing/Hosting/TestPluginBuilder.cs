using System.Reflection;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using PluginHost.Sdk.Events;
using PluginHost.Sdk.Jobs;
using PluginHost.Sdk.Settings;
using PluginHost.Sdk.Storage;

namespace PluginHost.Sdk.Testing.Hosting;

/// <summary>Takes down what a plugin registers, and refuses what a host would refuse.</summary>
internal sealed class TestPluginBuilder : IPluginBuilder
{
    private readonly TestPluginContext _context;
    private readonly PluginTestOptions _options;
    private readonly List<(Type Contract, Type Implementation)> _registered = [];

    public TestPluginBuilder(TestPluginContext context, PluginTestOptions options)
    {
        _context = context;
        _options = options;
        Services.AddSingleton<IPluginContext>(context);
        Services.AddSingleton(context.Capabilities);
        Services.AddSingleton<IEventBus>(context.TestEvents);
        Services.AddSingleton<IJobQueue>(context.TestJobs);
        Services.AddSingleton<IBackgroundWork>(context.TestBackground);
        Services.AddSingleton<IPluginStorage>(context.TestStorage);
        Services.AddSingleton(context.Offers);
        Services.AddSingleton<TimeProvider>(context.Clock);
        Services.AddSingleton(options.Logging ?? NullLoggerFactory.Instance);
        Services.AddSingleton(typeof(ILogger<>), typeof(Logger<>));
    }

    public IServiceCollection Services { get; } = new ServiceCollection();

    public IReadOnlyList<(Type Contract, Type Implementation)> Registered => _registered;

    public ITestSettings? Settings { get; private set; }

    public IPluginBuilder Add<TContract, TImplementation>()
        where TContract : class
        where TImplementation : class, TContract
    {
        var (contract, type) = (typeof(TContract), typeof(TImplementation));
        var rule = contract.GetCustomAttribute<ContractAttribute>() ?? throw new PluginTestException(
            TestingCodes.CannotStart, $"{contract.Name} is not a capability contract of the SDK.", "Use an interface that carries [Contract].");
        var info = CapabilityFacts.Of(type, contract, _context.Plugin);
        if (_registered.Any(known => known.Contract == contract && CapabilityFacts.Of(known.Implementation, contract, _context.Plugin).Id == info.Id))
        {
            throw new PluginTestException(TestingCodes.CannotStart, $"'{info.Id}' is registered twice for {rule.Id}.", "Give each class an id of its own.");
        }

        if (rule.Permission is { } needed && !_context.Permissions.Contains(needed))
        {
            throw new PluginTestException(
                TestingCodes.CannotStart, $"{type.Name} provides {rule.Id}, which needs the permission '{needed}'.", "Put [Permission] with it on the class that carries [Plugin].");
        }

        _registered.Add((contract, type));
        Services.TryAddSingleton<TImplementation>();
        return this;
    }

    public IPluginBuilder AddSettings<TSettings>(JsonTypeInfo<TSettings> typeInfo) where TSettings : class
    {
        ArgumentNullException.ThrowIfNull(typeInfo);
        if (Settings is not null)
        {
            throw new PluginTestException(TestingCodes.CannotStart, $"Settings are bound already, and {typeof(TSettings).Name} would be the second record.", "Use one record per plugin.");
        }

        if (_options.Settings is not (null or TSettings))
        {
            throw new PluginTestException(
                TestingCodes.CannotStart, $"The test gives {_options.Settings.GetType().Name} where the plugin's settings are {typeof(TSettings).Name}.", "Give the plugin's record, or SettingsJson.");
        }

        var settings = new TestSettings<TSettings>(_options.Settings as TSettings ?? TestSettings<TSettings>.Read(_options.SettingsJson, typeInfo), typeInfo);
        Settings = settings;
        Services.AddSingleton<ISettings<TSettings>>(settings);
        return this;
    }

    public Type ImplementationOf<TContract>(CapabilityId id) =>
        _registered.Where(known => known.Contract == typeof(TContract) && CapabilityFacts.Of(known.Implementation, known.Contract, _context.Plugin).Id == id).Select(known => known.Implementation).FirstOrDefault()
        ?? throw new PluginTestException(TestingCodes.Unknown, $"'{id}' is offered at run time, and not registered: there is only one object of it.", "Make it by the plugin's own code.");
}
