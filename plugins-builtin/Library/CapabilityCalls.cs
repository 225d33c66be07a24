using PluginHost.Sdk;

namespace PluginHost.Plugins.Library;

/// <summary>One call on the first implementation of a contract, under a lease that lasts as long as the call.</summary>
internal static class CapabilityCalls
{
    public static async ValueTask<TResult> CallAsync<TContract, TResult>(this ICapabilities capabilities, Func<TContract, ValueTask<TResult>> call)
        where TContract : class
    {
        using var lease = capabilities.Rent<TContract>();
        return await call(lease.Capability);
    }

    public static async ValueTask CallAsync<TContract>(this ICapabilities capabilities, Func<TContract, ValueTask> call)
        where TContract : class
    {
        using var lease = capabilities.Rent<TContract>();
        await call(lease.Capability);
    }
}
