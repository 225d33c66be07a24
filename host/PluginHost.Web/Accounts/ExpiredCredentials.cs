using PluginHost.Sdk;
using PluginHost.Sdk.Accounts;

namespace PluginHost.Web.Accounts;

/// <summary>Removes ended sessions and tokens now and then, so that the store does not grow.</summary>
internal sealed class ExpiredCredentials(AccountStore store, TimeProvider time)
{
    private static readonly TimeSpan Period = TimeSpan.FromHours(6);

    public async Task RunAsync(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await store.RemoveCredentialsAsync(new RemoveCredentialsRequest { ExpiredBefore = time.GetUtcNow() }, stopping);
            }
            catch (PluginFaultException)
            {
                // Ended credentials count for nothing; they can wait for the next round.
            }
            await Task.Delay(Period, time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
