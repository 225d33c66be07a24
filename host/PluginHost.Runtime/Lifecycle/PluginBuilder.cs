using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PluginHost.Runtime.Loading;
using PluginHost.Runtime.Manifests;
using PluginHost.Runtime.Scopes;
using PluginHost.Runtime.Settings;
using PluginHost.Runtime.Supervision.Contracts;
using PluginHost.Sdk;
using PluginHost.Sdk.Settings;

namespace PluginHost.Runtime.Lifecycle;

internal sealed class PluginBuilder(PluginManifest manifest, IServiceCollection services, PluginScope scope, ISettingsSource? settings) : IPluginBuilder
{
    private readonly List<CapabilityRegistration> _capabilities = [];
    private readonly HashSet<(Contract, string)> _seen = [];
    private Type? _settingsType;

    public IServiceCollection Services { get; } = services;

    public IReadOnlyList<CapabilityRegistration> Capabilities => _capabilities;

    public IPluginBuilder Add<TContract, TImplementation>()
        where TContract : class
        where TImplementation : class, TContract
    {
        var contract = ContractTable.Find(typeof(TContract))
            ?? throw new ArgumentException($"{typeof(TContract).Name} is not a capability contract of the SDK. Use an interface that carries [Contract].");
        var declared = CapabilityDeclaration.Find(manifest, contract, typeof(TImplementation));
        if (_capabilities.Count >= ManifestRules.MaxCapabilities)
        {
            throw new ActivationFailedException(new Refusal(
                LoadCodes.TooMany, $"Plugin '{manifest.Id}' registers more than {ManifestRules.MaxCapabilities} capabilities.", "Author: make one capability with settings out of those that are alike."));
        }

        if (!_seen.Add((contract, declared.Id)))
        {
            throw new ArgumentException($"'{declared.Id}' is registered twice for {contract.Id}. Give each class an id of its own.");
        }

        if (CapabilityDeclaration.MissingPermission(manifest, contract, declared.Id) is { } missing)
        {
            throw new ActivationFailedException(missing);
        }

        _capabilities.Add(new CapabilityRegistration(contract, declared, typeof(TImplementation)));
        Services.TryAddSingleton<TImplementation>();
        return this;
    }

    public IPluginBuilder AddSettings<TSettings>(System.Text.Json.Serialization.Metadata.JsonTypeInfo<TSettings> typeInfo)
        where TSettings : class
    {
        ArgumentNullException.ThrowIfNull(typeInfo);
        if (_settingsType is not null)
        {
            throw new ArgumentException($"Settings are bound to {_settingsType.Name} already. Use one record per plugin.");
        }

        _settingsType = typeof(TSettings);
        Services.AddSingleton<ISettings<TSettings>>(new LiveSettings<TSettings>(scope, settings, typeInfo));
        return this;
    }
}
