using PluginHost.Runtime.Registry;

namespace PluginHost.Runtime.Tests.Registry;

public sealed class CallGateTests
{
    [Fact]
    public void TryEnter_Closed_LetsNobodyIn()
    {
        var gate = new CallGate();
        var stripe = gate.TryEnter();
        gate.Close();

        gate.TryEnter().ShouldBe(-1);
        gate.IsIdle.ShouldBeFalse();
        gate.Exit(stripe);
        gate.IsIdle.ShouldBeTrue();
    }

    [Fact]
    public async Task DrainAsync_ManyThreads_NobodyIsInsideAfterIt()
    {
        for (var round = 0; round < 50; round++)
        {
            var gate = new CallGate();
            var inside = 0;
            var drained = false;
            var seenAfter = 0;
            var workers = Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
            {
                for (int stripe; (stripe = gate.TryEnter()) >= 0; gate.Exit(stripe))
                {
                    Interlocked.Increment(ref inside);
                    if (Volatile.Read(ref drained))
                    {
                        Interlocked.Increment(ref seenAfter);
                    }

                    Interlocked.Decrement(ref inside);
                }
            })).ToList();

            gate.Close();
            (await gate.DrainAsync(TimeSpan.FromSeconds(10), TimeProvider.System)).ShouldBeTrue();
            Volatile.Write(ref drained, true);
            await Task.WhenAll(workers);

            seenAfter.ShouldBe(0);
            inside.ShouldBe(0);
        }
    }

    [Fact]
    public async Task DrainAsync_SomebodyStays_GivesUp()
    {
        var gate = new CallGate();
        gate.TryEnter();
        gate.Close();

        (await gate.DrainAsync(TimeSpan.FromMilliseconds(30), TimeProvider.System)).ShouldBeFalse();
    }
}
