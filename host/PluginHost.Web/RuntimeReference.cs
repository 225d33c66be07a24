using System.Reflection;
using PluginHost.Runtime;
using PluginHost.Sdk;

namespace PluginHost.Web;

/// <summary>The runtime needs the shell's services and the shell needs the runtime: this breaks the circle. Set once, before the server listens.</summary>
internal sealed class RuntimeReference
{
    private IPluginRuntime? _runtime;

    public IPluginRuntime Runtime
    {
        get => _runtime ?? throw new InvalidOperationException("The plugin runtime has not been made yet.");
        set => _runtime = value;
    }

    public ICapabilities Capabilities => Runtime.Capabilities;

    /// <summary>Rents a store, or says in plain words why it is not there.</summary>
    public ICapabilityLease<T> RentStore<T>(string code, string what) where T : class =>
        Capabilities.TryRent<T>() ?? throw new PluginFaultException(code, $"The host has no {what} {Why<T>()}") { RetryAfter = TimeSpan.FromSeconds(1) };

    private string Why<T>()
    {
        if (!Runtime.IsReady)
        {
            return "yet because it is still starting. Try again in a moment.";
        }

        var contract = typeof(T).GetCustomAttribute<ContractAttribute>()?.Id;
        var provider = Runtime.Plugins.FirstOrDefault(plugin => plugin.Reason is not null && plugin.Manifest?.Provides.Any(item => item.Contract == contract) == true);
        return provider is null
            ? "because no active plugin provides one. Look at the catalogue plugin on the plugins page."
            : $"because plugin '{provider.Id}' is not active. {provider.Reason}";
    }
}
