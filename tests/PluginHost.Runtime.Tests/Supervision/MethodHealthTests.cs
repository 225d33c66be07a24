using PluginHost.Runtime.Supervision;
using PluginHost.Sdk;

namespace PluginHost.Runtime.Tests.Supervision;

public sealed class MethodHealthTests
{
    private static byte[]? s_kept;

    [Fact]
    public async Task Health_SeveralMethods_AreCountedAndTimedByThemselves()
    {
        using var test = new SupervisorUnderTest();
        var (quick, slow) = (test.Operation("Quick", null), test.Operation("Slow", null));

        for (var call = 0; call < 30; call++)
        {
            await test.CallAsync(quick, seconds: 0.1);
        }

        await test.CallAsync(slow, seconds: 5);
        await Should.ThrowAsync<PluginFaultException>(() => test.CallAsync(slow, seconds: 5, new InvalidOperationException()));

        test.Health("Quick").Calls.ShouldBe(30);
        test.Health("Quick").Failures.ShouldBe(0);
        test.Health("Quick").P99Milliseconds.ShouldBeInRange(100, 4_000);
        test.Health("Slow").Calls.ShouldBe(2);
        test.Health("Slow").Failures.ShouldBe(1);
        test.Health("Slow").P50Milliseconds.ShouldBeGreaterThanOrEqualTo(5_000);
        (test.Supervisor.Health.Calls, test.Supervisor.Health.Failures).ShouldBe((32, 1));
        test.Supervisor.Health.P50Milliseconds.ShouldBeLessThan(4_000);
        test.Supervisor.Health.P99Milliseconds.ShouldBeGreaterThanOrEqualTo(5_000);
    }

    [Fact]
    public void Health_MethodsThatWereNeverCalled_AreNotShown()
    {
        using var test = new SupervisorUnderTest();
        test.Operation("TagAsync", null);

        test.Supervisor.Health.Methods.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Allocations_OneCallIn64_IsMeasuredOnTheThreadItBeginsOn(bool runOnPool)
    {
        using var test = new SupervisorUnderTest(runOnPool: runOnPool);
        var operation = test.Operation("TagAsync", null);

        for (var call = 0; call < 130; call++)
        {
            await Fence.RunAsync(
                operation, 0, static async (_, _) =>
                {
                    s_kept = new byte[20_000];
                    await Task.Yield();
                    s_kept = new byte[900_000];
                },
                null, CancellationToken.None);
        }

        var health = test.Health("TagAsync");
        health.AllocationSamples.ShouldBe(3);
        health.AllocatedBytes!.Value.ShouldBeInRange(20_000, 30_000);
        s_kept.ShouldNotBeNull();
    }

    [Fact]
    public async Task Processor_CallThatComputesAndOneThatWaits_IsWhatTheyCompute()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(), "The system does not say what one thread takes.");
        using var test = new SupervisorUnderTest();
        var (computes, sleeps) = (test.Operation("Computes", null), test.Operation("Sleeps", null));

        for (var call = 0; call < 2; call++)
        {
            await Fence.RunAsync(
                computes, 0, static (_, _) =>
                {
                    var until = Environment.TickCount64 + 50;
                    while (Environment.TickCount64 < until)
                    {
                        Thread.SpinWait(1000);
                    }

                    return ValueTask.CompletedTask;
                },
                null, CancellationToken.None);
            await Fence.RunAsync(
                sleeps, 0, static (_, _) =>
                {
                    Thread.Sleep(50);
                    return ValueTask.CompletedTask;
                },
                null, CancellationToken.None);
        }

        test.Health("Sleeps").ProcessorMilliseconds!.Value.ShouldBeLessThan(test.Health("Computes").ProcessorMilliseconds!.Value);
    }

    [Fact]
    public async Task Allocations_NoCallMeasuredYet_AreUnknown()
    {
        using var test = new SupervisorUnderTest();

        await test.CallAsync(test.Operation("TagAsync", null), 0);

        test.Health("TagAsync").AllocatedBytes.ShouldBeNull();
        test.Health("TagAsync").ProcessorMilliseconds.ShouldBeNull();
    }

    [Fact]
    public async Task Faults_OfACall_AreToldWithWhereAndWhat()
    {
        using var test = new SupervisorUnderTest();

        await Should.ThrowAsync<PluginFaultException>(() => test.CallAsync(test.Operation("TagAsync", null), 0, new InvalidOperationException(new string('x', 100_000))));
        test.Supervisor.RecordFailure("timers", "tick", new InvalidOperationException("late"));

        var faults = test.Faults.ToArray();
        faults.Select(fault => (fault.Capability, fault.Method, fault.Code)).ShouldBe([("acme.tags", "TagAsync", "PH4301"), ("timers", "tick", "PH1405")]);
        faults[0].Message.Length.ShouldBeLessThan(2_000);
        faults[1].Message.ShouldContain("late");
    }

    [Fact]
    public void Operation_NamesWithoutEnd_ShareOne()
    {
        using var test = new SupervisorUnderTest();
        var point = test.Supervisor.Point("events", "PH1405", deadline: null);

        for (var name = 0; name < 1_000; name++)
        {
            point.Operation($"pattern.{name}");
        }

        point.Operations.Count().ShouldBeLessThan(70);
        point.Operation("one.more").ShouldBe(point.Operation("another"));
        point.Operation("pattern.3").Name.ShouldBe("pattern.3");
    }
}
