using PluginHost.Sdk;

namespace PluginHost.Plugins.Library;

/// <summary>Calls without which nothing can go on: a fault in one stops the work instead of refusing a picture.</summary>
internal static class Essential
{
    public static async ValueTask<TResult> CallEssentialAsync<TContract, TResult>(this ICapabilities capabilities, Func<TContract, ValueTask<TResult>> call)
        where TContract : class => await RunAsync(() => capabilities.CallAsync(call));

    public static ICapabilityLease<TContract> RentEssential<TContract>(this ICapabilities capabilities) where TContract : class
    {
        try
        {
            return capabilities.Rent<TContract>();
        }
        catch (PluginFaultException fault)
        {
            throw LibraryUnavailableException.Of(fault);
        }
    }

    /// <summary>The capability is away, being replaced or fenced off: it did not fail on what it was given.</summary>
    public static bool IsAbsence(PluginFaultException fault) => fault.Code is "PH1401" or "PH1402" or "PH1403";

    public static async ValueTask<TResult> RunAsync<TResult>(Func<ValueTask<TResult>> call)
    {
        try
        {
            return await call();
        }
        catch (PluginFaultException fault)
        {
            throw LibraryUnavailableException.Of(fault);
        }
    }
}
