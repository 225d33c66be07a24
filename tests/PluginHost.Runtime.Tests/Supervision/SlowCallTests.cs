using PluginHost.Sdk;

namespace PluginHost.Runtime.Tests.Supervision;

public sealed class SlowCallTests
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Call_SlowerThanTheLimit_IsWarnedOfByName()
    {
        using var test = new SupervisorUnderTest();

        await test.CallAsync(test.Operation("TagAsync", Deadline), seconds: 3);

        var warning = test.Log.Warnings.ShouldHaveSingleItem();
        warning.ShouldContain(test.Plugin.Value);
        warning.ShouldMatch(@"tagging\.tagger acme\.tags\.TagAsync took \d{4,5} ms");
        warning.ShouldContain("above 2000 ms");
    }

    [Fact]
    public async Task Call_QuickEnough_IsNotWarnedOf()
    {
        using var test = new SupervisorUnderTest();

        await test.CallAsync(test.Operation("TagAsync", Deadline), seconds: 0.1);

        test.Log.Warnings.ShouldBeEmpty();
    }

    [Fact]
    public async Task Call_WithoutDeadline_TakesAsLongAsItTakes()
    {
        using var test = new SupervisorUnderTest();

        await test.CallAsync(test.Operation("RunAsync", deadline: null), seconds: 600);

        test.Log.Warnings.ShouldBeEmpty();
    }

    [Fact]
    public async Task Call_NoLimitSet_IsNotWarnedOf()
    {
        using var test = new SupervisorUnderTest(slowSeconds: 0);

        await test.CallAsync(test.Operation("TagAsync", Deadline), seconds: 20);

        test.Log.Warnings.ShouldBeEmpty();
    }

    [Fact]
    public async Task Call_SlowAllTheTime_IsWarnedOfOnceAMinuteWithTheCountOfTheRest()
    {
        using var test = new SupervisorUnderTest();
        var operation = test.Operation("TagAsync", Deadline);

        for (var call = 0; call < 5; call++)
        {
            await test.CallAsync(operation, seconds: 3);
        }

        test.Log.Warnings.ShouldHaveSingleItem().ShouldContain("0 more");
        test.Time.Advance(TimeSpan.FromMinutes(1));
        await test.CallAsync(operation, seconds: 3);
        test.Log.Warnings.Count.ShouldBe(2);
        test.Log.Warnings.Last().ShouldContain("4 more");
    }

    [Fact]
    public async Task Call_AnotherMethodIsSlowToo_IsWarnedOfByItself()
    {
        using var test = new SupervisorUnderTest();

        await test.CallAsync(test.Operation("TagAsync", Deadline), seconds: 3);
        await test.CallAsync(test.Operation("ListAsync", Deadline), seconds: 3);

        test.Log.Warnings.Count.ShouldBe(2);
        test.Log.Warnings.Last().ShouldContain("ListAsync");
    }

    [Fact]
    public async Task Call_SlowAndThenFails_IsWarnedOfAndCounted()
    {
        using var test = new SupervisorUnderTest();

        await Should.ThrowAsync<PluginFaultException>(() => test.CallAsync(test.Operation("TagAsync", Deadline), seconds: 3, new InvalidOperationException("broken")));

        test.Log.Warnings.First().ShouldMatch(@"TagAsync took \d{4,5} ms");
        test.Log.Warnings.Last().ShouldContain("broken");
    }
}
