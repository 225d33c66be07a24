using PluginHost.Sdk;
using PluginHost.Sdk.Storage;

namespace PluginHost.Web.Health;

/// <summary>Whether files can be stored now. Anybody may ask and asking writes a little, so an answer holds for a while.</summary>
internal sealed class StorageHealth(RuntimeReference runtime, TimeProvider time)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(2);

    private readonly SemaphoreSlim _measuring = new(1, 1);
    private (bool IsWritable, long At)? _last;

    public async ValueTask<bool> IsWritableAsync(CancellationToken cancellationToken)
    {
        await _measuring.WaitAsync(cancellationToken);
        try
        {
            if (_last is not { } last || time.GetElapsedTime(last.At) >= Fresh)
            {
                last = (await MeasureAsync(cancellationToken), time.GetTimestamp());
                _last = last;
            }
            return last.IsWritable;
        }
        finally
        {
            _measuring.Release();
        }
    }

    private async ValueTask<bool> MeasureAsync(CancellationToken cancellationToken)
    {
        using var store = runtime.Capabilities.TryRent<IBlobStore>();
        try
        {
            return store is null || (await store.Capability.MeasureAsync(new MeasureRequest(), cancellationToken)).Writable;
        }
        catch (PluginFaultException)
        {
            return false;
        }
    }
}
