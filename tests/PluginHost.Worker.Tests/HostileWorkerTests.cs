using PluginHost.Runtime.Workers.Protocol;
using PluginHost.Worker.Tests.Hosting;

namespace PluginHost.Worker.Tests;

public sealed class HostileWorkerTests
{
    public static TheoryData<string, byte[]> Lies => new()
    {
        { "a length above the limit", [0xff, 0xff, 0xff, 0x7f, 2] },
        { "a length below the header", [1, 0, 0, 0, 2] },
        { "garbage", [0x6a, 0x75, 0x6e, 0x6b, 0x20, 0x61, 0x6e, 0x64, 0x20, 0x6a, 0x75, 0x6e, 0x6b] },
        { "an unknown kind", [6, 0, 0, 0, 99, 1, 0, 0, 0, 0] },
        { "a request of its own", [6, 0, 0, 0, 1, 1, 0, 0, 0, 0] },
        { "a method longer than the frame", [6, 0, 0, 0, 2, 1, 0, 0, 0, 200] },
        { "an answer to no call", [6, 0, 0, 0, 2, 99, 0, 0, 0, 0] },
        { "a hello that is no JSON", [12, 0, 0, 0, 5, 0, 0, 0, 0, 5, (byte)'h', (byte)'e', (byte)'l', (byte)'l', (byte)'o', (byte)'?'] },
    };

    [Theory]
    [MemberData(nameof(Lies))]
    public async Task Call_WorkerLies_IsEndedWithACode(string lie, byte[] answer)
    {
        await using var worker = FakeWorker.ThatSays(answer);

        var refusal = await worker.FailsAsync();

        refusal.Code.ShouldBe("PH1525", lie);
        refusal.Reason.ShouldContain(FakeWorker.Plugin.Value);
        WorkerHost.IsRunning(worker.Process.Id).ShouldBeFalse();
    }

    [Fact]
    public async Task Call_AnsweredTwice_WorkerIsEnded()
    {
        byte[] reply = [6, 0, 0, 0, (byte)FrameKind.Reply, 1, 0, 0, 0, 0];
        await using var worker = FakeWorker.ThatSays([.. reply, .. reply]);

        (await worker.Session.CallAsync("any", "any", new byte[10], CancellationToken.None)).Frame.Kind.ShouldBe(FrameKind.Reply);

        (await worker.Session.Ended).Code.ShouldBe("PH1525");
    }

    [Fact]
    public async Task Call_StreamEndsWithinAFrame_SaysSo()
    {
        await using var worker = FakeWorker.ThatSaysAndEnds(200, 0, 0, 0, 2, 1, 0);

        (await worker.FailsAsync()).Reason.ShouldContain("ended within a frame");
    }

    [Fact]
    public async Task Call_WorkerNeitherReadsNorAnswers_IsKilledAfterTheGrace()
    {
        await using var worker = FakeWorker.ThatHearsNothing();
        using var cancellation = new CancellationTokenSource();
        var call = worker.FailsAsync(cancellation.Token);

        await cancellation.CancelAsync();

        (await call).Code.ShouldBe("PH1524");
    }

    [Fact]
    public async Task Call_WorkerReadsNothingAndThePipeIsFull_IsKilledAfterTheGrace()
    {
        await using var worker = FakeWorker.ThatHearsNothing();
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));

        var call = Should.ThrowAsync<PluginHost.Runtime.Workers.WorkerEndedException>(
            () => worker.Session.CallAsync("any", "acme.any", new byte[4 * 1024 * 1024], cancellation.Token).AsTask());

        (await call).Refusal.Code.ShouldBe("PH1524");
    }
}
