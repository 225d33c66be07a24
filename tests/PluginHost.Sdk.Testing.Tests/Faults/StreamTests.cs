using PluginHost.Sdk.Testing.Faults;

namespace PluginHost.Sdk.Testing.Tests.Faults;

public sealed class StreamTests
{
    private static readonly byte[] Bytes = [1, 2, 3, 4, 5, 6];

    [Fact]
    public async Task FailingStream_AfterItsBytes_Throws()
    {
        await using var stream = new FailingStream(new MemoryStream(Bytes), 4);
        var read = new byte[4];

        await stream.ReadExactlyAsync(read, TestContext.Current.CancellationToken);

        read.ShouldBe([1, 2, 3, 4]);
        await Should.ThrowAsync<IOException>(async () => await stream.ReadExactlyAsync(read, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task SlowStream_WithAClock_WaitsUntilItIsTurned()
    {
        var clock = new TestClock();
        await using var stream = new SlowStream(new MemoryStream(Bytes), 2, TimeSpan.FromSeconds(1), clock);

        var reading = stream.ReadAsync(new byte[6], TestContext.Current.CancellationToken).AsTask();
        reading.IsCompleted.ShouldBeFalse();
        clock.Advance(TimeSpan.FromSeconds(1));

        (await reading).ShouldBe(2);
    }

    [Fact]
    public void CancelledAfter_ItsBytes_Cancels()
    {
        var (stream, token) = TestTokens.CancelledAfter(new MemoryStream(Bytes), 4);

        stream.ReadExactly(new byte[3]);
        token.IsCancellationRequested.ShouldBeFalse();
        stream.ReadExactly(new byte[3]);

        token.IsCancellationRequested.ShouldBeTrue();
    }
}
