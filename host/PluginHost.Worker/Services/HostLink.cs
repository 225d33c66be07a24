namespace PluginHost.Worker.Services;

/// <summary>Tells the host something and does not wait.</summary>
internal sealed class HostLink(Action<string, ReadOnlyMemory<byte>> tell)
{
    public void Tell(string what, ReadOnlyMemory<byte> payload = default) => tell(what, payload);
}
