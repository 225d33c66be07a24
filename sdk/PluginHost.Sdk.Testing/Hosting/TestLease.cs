namespace PluginHost.Sdk.Testing.Hosting;

internal sealed class TestLease<TContract>(TContract capability, CapabilityInfo info, Action giveBack) : ICapabilityLease<TContract> where TContract : class
{
    private Action? _giveBack = giveBack;

    public TContract Capability => _giveBack is null ? throw new ObjectDisposedException($"the lease of '{info.Id}'") : capability;

    public CapabilityInfo Info => info;

    public void Dispose() => Interlocked.Exchange(ref _giveBack, null)?.Invoke();
}
