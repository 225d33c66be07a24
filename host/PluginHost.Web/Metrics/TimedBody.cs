namespace PluginHost.Web.Metrics;

/// <summary>A request's body that knows how long it was waited for. Adds nothing to a read that has its bytes already.</summary>
internal sealed class TimedBody(Stream body, RequestClock clock) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var since = clock.Now;
        var pending = body.ReadAsync(buffer, cancellationToken);
        return pending.IsCompletedSuccessfully ? pending : WaitAsync(pending, since);
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => body.Read(buffer, offset, count);

    public override void Flush()
    {
        // Nothing is written.
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private async ValueTask<int> WaitAsync(ValueTask<int> pending, long since)
    {
        try
        {
            return await pending;
        }
        finally
        {
            clock.WaitedForClient(since);
        }
    }
}
