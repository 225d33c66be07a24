using PluginHost.Plugins.Imaging.Vips.Decoding;

namespace PluginHost.Plugins.Imaging.Vips.Tests.Decoding;

public sealed class DecodeGateTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Enter_SlotsTaken_WaitsForOneToLeave()
    {
        var gate = new DecodeGate(slots: 2, budget: 100);
        var first = await gate.EnterAsync(1, Cancelled);
        await gate.EnterAsync(1, Cancelled);

        var third = gate.EnterAsync(1, Cancelled).AsTask();
        third.IsCompleted.ShouldBeFalse();
        first.Dispose();

        await third;
    }

    [Fact]
    public async Task Enter_MemoryTaken_WaitsThoughASlotIsFree()
    {
        var gate = new DecodeGate(slots: 4, budget: 100);
        var large = await gate.EnterAsync(80, Cancelled);

        var second = gate.EnterAsync(30, Cancelled).AsTask();
        second.IsCompleted.ShouldBeFalse();
        large.Dispose();

        await second;
    }

    [Fact]
    public async Task Enter_LargerThanTheBudget_GetsAllOfIt()
    {
        var gate = new DecodeGate(slots: 4, budget: 100);

        var huge = await gate.EnterAsync(long.MaxValue, Cancelled);
        var next = gate.EnterAsync(1, Cancelled).AsTask();
        next.IsCompleted.ShouldBeFalse();
        huge.Dispose();

        await next;
    }

    [Fact]
    public async Task Enter_SmallBehindLarge_DoesNotPassIt()
    {
        var gate = new DecodeGate(slots: 4, budget: 100);
        var inside = await gate.EnterAsync(50, Cancelled);
        var large = gate.EnterAsync(90, Cancelled).AsTask();
        var small = gate.EnterAsync(5, Cancelled).AsTask();

        small.IsCompleted.ShouldBeFalse();
        inside.Dispose();

        await large;
        await small;
    }

    [Fact]
    public async Task Enter_WaiterGivesUp_LetsInTheOneBehind()
    {
        var gate = new DecodeGate(slots: 4, budget: 100);
        await gate.EnterAsync(50, Cancelled);
        using var source = new CancellationTokenSource();
        var large = gate.EnterAsync(90, source.Token).AsTask();
        var small = gate.EnterAsync(5, Cancelled).AsTask();

        await source.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => large);
        await small;
    }

    [Fact]
    public async Task Leave_Twice_CountsOnce()
    {
        var gate = new DecodeGate(slots: 1, budget: 100);
        var place = await gate.EnterAsync(1, Cancelled);
        place.Dispose();
        place.Dispose();

        await gate.EnterAsync(1, Cancelled);

        gate.EnterAsync(1, Cancelled).AsTask().IsCompleted.ShouldBeFalse();
    }
}
