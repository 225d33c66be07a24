namespace PluginHost.Sdk.Testing.Faults;

/// <summary>A stream that gives a few bytes at a time, and waits before each of them where it is given a clock to wait by.</summary>
/// <param name="inner">What is read.</param>
/// <param name="bytesAtATime">The most that one read gives.</param>
/// <param name="pause">How long it waits before each asynchronous read.</param>
/// <param name="time">By which clock: a <see cref="TestClock"/> makes it hang until the test turns it.</param>
public sealed class SlowStream(Stream inner, int bytesAtATime = 1, TimeSpan pause = default, TimeProvider? time = null) : WrappedStream(inner)
{
    private protected override int Allow(int wanted) => Math.Min(wanted, Math.Max(1, bytesAtATime));

    private protected override Task WaitAsync(CancellationToken cancellationToken) =>
        pause > TimeSpan.Zero ? Task.Delay(pause, time ?? TimeProvider.System, cancellationToken) : Task.CompletedTask;
}
