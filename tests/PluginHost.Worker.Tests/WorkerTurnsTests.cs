using PluginHost.Runtime.Workers;
using PluginHost.Sdk;

namespace PluginHost.Worker.Tests;

public sealed class WorkerTurnsTests
{
    private readonly WorkerTurns _turns = new();

    [Fact]
    public async Task Take_NobodySuspected_CallsGoSideBySide()
    {
        var first = new TaskCompletionSource<int>();
        var call = Take(() => first.Task);

        (await Take(() => Task.FromResult(2))).ShouldBe(2);

        first.SetResult(1);
        (await call).ShouldBe(1);
    }

    [Fact]
    public async Task Take_OneIsMadeAgain_OthersWaitAndThenGoSideBySideAgain()
    {
        var (again, held) = (new TaskCompletionSource<int>(), new TaskCompletionSource<int>());
        var (tries, hasBegun) = (0, false);
        var suspect = Take(() => ++tries == 1 ? throw Ended(isShared: true) : again.Task);
        var other = Take(() =>
        {
            hasBegun = true;
            return held.Task;
        });
        (tries, hasBegun).ShouldBe((2, false));

        again.SetResult(1);

        (await suspect).ShouldBe(1);
        (await Take(() => Task.FromResult(3))).ShouldBe(3, "what waited holds up nobody");
        held.SetResult(2);
        (await other).ShouldBe(2);
    }

    [Fact]
    public async Task Take_EndsItsProcessAlone_Fails()
    {
        var tries = 0;

        var ended = await Should.ThrowAsync<WorkerEndedException>(() => Take(() => throw Ended(isShared: ++tries == 1)));

        ended.IsShared.ShouldBeFalse();
        tries.ShouldBe(2);
        (await Take(() => Task.FromResult(4))).ShouldBe(4);
    }

    private static WorkerEndedException Ended(bool isShared) => new(new Refusal("PH1523", "gone")) { IsShared = isShared };

    private Task<int> Take(Func<Task<int>> call) => _turns.TakeAsync(async () => await call(), CancellationToken.None).AsTask();
}
