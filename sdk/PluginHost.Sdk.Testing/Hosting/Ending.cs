namespace PluginHost.Sdk.Testing.Hosting;

/// <summary>Does something when it is disposed of, once.</summary>
internal sealed class Ending(Action end) : IDisposable
{
    private Action? _end = end;

    public void Dispose() => Interlocked.Exchange(ref _end, null)?.Invoke();
}
