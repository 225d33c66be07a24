namespace PluginHost.Sdk.Testing.Faults;

/// <summary>Cancels once so many bytes were asked for, and gives them.</summary>
internal sealed class CancellingStream(Stream inner, long bytes, CancellationTokenSource source) : WrappedStream(inner)
{
    private long _left = bytes;

    private protected override int Allow(int wanted)
    {
        _left -= wanted;
        if (_left <= 0)
        {
            source.Cancel();
        }

        return wanted;
    }
}
