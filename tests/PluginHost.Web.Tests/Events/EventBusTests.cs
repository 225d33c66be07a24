using Microsoft.Extensions.Logging.Abstractions;
using PluginHost.Sdk.Events;
using PluginHost.Web.Events;
using PluginHost.Web.Tests.Fakes;

namespace PluginHost.Web.Tests.Events;

public sealed class EventBusTests
{
    [Theory]
    [InlineData("picture.added", "picture.added", true)]
    [InlineData("picture.*", "picture.added", true)]
    [InlineData("*", "job.changed", true)]
    [InlineData("picture.*", "pictures.added", false)]
    [InlineData("picture.added", "picture.changed", false)]
    public async Task Subscribe_Pattern_SelectsByName(string pattern, string name, bool expected)
    {
        await using var bus = Make();
        List<string> seen = [];
        using var subscription = bus.Subscribe(pattern, (message, _) =>
        {
            lock (seen)
            {
                seen.Add(message.Name);
            }
            return ValueTask.CompletedTask;
        });
        var done = new TaskCompletionSource();
        using var last = bus.Subscribe("test.last", (_, _) =>
        {
            done.SetResult();
            return ValueTask.CompletedTask;
        });

        bus.Publish(new NewEvent(name));
        bus.Publish(new NewEvent("test.last"));
        await done.Task.WaitAsync(TimeSpan.FromSeconds(10));
        if (expected)
        {
            await Eventually.True(() => seen.Contains(name));
        }

        seen.Contains(name).ShouldBe(expected);
    }

    [Fact]
    public async Task Publish_ManyThreads_SubscriberSeesThemInOrder()
    {
        await using var bus = Make(backlog: 10_000);
        List<long> seen = [];
        using var subscription = bus.Subscribe("*", (message, _) =>
        {
            lock (seen)
            {
                seen.Add(message.Sequence);
            }
            return ValueTask.CompletedTask;
        });

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
        {
            for (var i = 0; i < 500; i++)
            {
                bus.Publish(new NewEvent("test.event"));
            }
        })));

        await Eventually.True(() => seen.Count == 2_000);
        seen.ShouldBe(Enumerable.Range(0, 2_000).Select(i => seen[0] + i));
    }

    [Fact]
    public async Task Publish_SlowSubscriber_NeverBlocksAndIsTold()
    {
        await using var bus = Make(backlog: 10);
        var gate = new TaskCompletionSource();
        List<string> seen = [];
        using var subscription = bus.Subscribe("*", async (message, _) =>
        {
            lock (seen)
            {
                seen.Add(message.Name);
            }
            await gate.Task;
        });

        for (var i = 0; i < 1_000; i++)
        {
            bus.Publish(new NewEvent("test.event"));
        }
        gate.SetResult();

        await Eventually.True(() => seen.Contains(EventNames.Reset));
        seen.Count.ShouldBeLessThan(30);
    }

    [Fact]
    public async Task Publish_HandlerThrows_LaterEventsStillArrive()
    {
        await using var bus = Make();
        var calls = 0;
        using var subscription = bus.Subscribe("*", (_, _) => Interlocked.Increment(ref calls) == 1 ? throw new InvalidOperationException("broken") : ValueTask.CompletedTask);

        bus.Publish(new NewEvent("test.one"));
        bus.Publish(new NewEvent("test.two"));

        await Eventually.True(() => Volatile.Read(ref calls) == 2);
    }

    [Fact]
    public async Task Subscribe_Disposed_HearsNothingMore()
    {
        await using var bus = Make();
        var calls = 0;
        var subscription = bus.Subscribe("*", (_, _) =>
        {
            Interlocked.Increment(ref calls);
            return ValueTask.CompletedTask;
        });
        subscription.Dispose();

        bus.Publish(new NewEvent("test.event"));

        await Task.Delay(50);
        calls.ShouldBe(0);
    }

    [Fact]
    public async Task Publish_MoreThanTenThousandIds_SendsNone()
    {
        await using var bus = Make();
        using var subscription = bus.Open("*", null, out _);

        bus.Publish(new NewEvent("picture.added") { Ids = [.. Enumerable.Range(0, 10_001).Select(id => (long)id)] });

        await foreach (var message in subscription.ReadAsync(CancellationToken.None))
        {
            message.Ids.ShouldBeEmpty();
            break;
        }
    }

    [Fact]
    public async Task Open_SinceBeforeTheBuffer_IsNotComplete()
    {
        await using var bus = Make(buffer: 10);
        var first = bus.Last;
        for (var i = 0; i < 11; i++)
        {
            bus.Publish(new NewEvent("test.event"));
        }

        bus.Open("*", first, out var tooOld).Dispose();
        bus.Open("*", first + 1, out var justInside).Dispose();
        bus.Open("*", bus.Last + 1, out var fromTheFuture).Dispose();

        (tooOld, justInside, fromTheFuture).ShouldBe((false, true, false));
    }

    private static EventBus Make(int buffer = 10_000, int backlog = 1_000) =>
        new(new EventStreamOptions { Buffer = buffer, Backlog = backlog }, TimeProvider.System, NullLogger<EventBus>.Instance);
}
