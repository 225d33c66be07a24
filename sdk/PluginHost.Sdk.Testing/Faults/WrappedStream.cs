namespace PluginHost.Sdk.Testing.Faults;

/// <summary>Passes everything on to another stream; kinds of it break something on the way.</summary>
public abstract class WrappedStream : Stream
{
    private readonly Stream _inner;

    private protected WrappedStream(Stream inner) => _inner = inner;

    /// <inheritdoc/>
    public override bool CanRead => _inner.CanRead;

    /// <inheritdoc/>
    public override bool CanSeek => _inner.CanSeek;

    /// <inheritdoc/>
    public override bool CanWrite => _inner.CanWrite;

    /// <inheritdoc/>
    public override long Length => _inner.Length;

    /// <inheritdoc/>
    public override long Position
    {
        get => _inner.Position;
        set => _inner.Position = value;
    }

    /// <inheritdoc/>
    public override void Flush() => _inner.Flush();

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => _inner.Read(buffer, offset, Allow(count));

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer) => _inner.Read(buffer[..Allow(buffer.Length)]);

    /// <inheritdoc/>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var count = Allow(buffer.Length);
        await WaitAsync(cancellationToken);
        return await _inner.ReadAsync(buffer[..count], cancellationToken);
    }

    /// <inheritdoc/>
    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => _inner.Seek(offset, origin);

    /// <inheritdoc/>
    public override void SetLength(long value) => _inner.SetLength(value);

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => _inner.Write(buffer, offset, AllowWrite(count));

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _inner.Dispose();
        }

        base.Dispose(disposing);
    }

    // How many of the bytes that are wanted may be read now; throws where none may.
    private protected abstract int Allow(int wanted);

    private protected virtual int AllowWrite(int wanted) => wanted;

    private protected virtual Task WaitAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
