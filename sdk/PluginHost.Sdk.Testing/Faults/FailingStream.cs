namespace PluginHost.Sdk.Testing.Faults;

/// <summary>A stream that breaks after a number of bytes, read or written, as a disk or a connection does.</summary>
/// <param name="inner">What is read or written until then.</param>
/// <param name="bytes">How many bytes pass.</param>
/// <param name="error">What is thrown then; an <see cref="IOException"/> unless you say otherwise.</param>
public sealed class FailingStream(Stream inner, long bytes, Exception? error = null) : WrappedStream(inner)
{
    private long _passed;

    private protected override int Allow(int wanted)
    {
        if (wanted > 0 && _passed >= bytes)
        {
            throw Error();
        }

        var allowed = (int)Math.Min(wanted, bytes - _passed);
        _passed += allowed;
        return allowed;
    }

    private protected override int AllowWrite(int wanted) => wanted <= bytes - _passed ? Allow(wanted) : throw Error();

    private Exception Error() => error ?? new IOException($"The stream broke after {bytes} bytes.");
}
