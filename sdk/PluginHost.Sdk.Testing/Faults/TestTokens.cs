namespace PluginHost.Sdk.Testing.Faults;

/// <summary>Tokens of callers that do not wait.</summary>
public static class TestTokens
{
    /// <summary>Cancelled already.</summary>
    public static CancellationToken Cancelled { get; } = new(canceled: true);

    /// <summary>Cancelled when a stream has given a number of bytes: in the middle of the work.</summary>
    /// <param name="inner">What is read.</param>
    /// <param name="bytes">How many bytes.</param>
    /// <returns>The stream to give to the plugin, and the token.</returns>
    public static (Stream Stream, CancellationToken Token) CancelledAfter(Stream inner, long bytes)
    {
        var source = new CancellationTokenSource();
        return (new CancellingStream(inner, bytes, source), source.Token);
    }
}
