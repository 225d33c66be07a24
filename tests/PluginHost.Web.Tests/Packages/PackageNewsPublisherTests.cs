using Microsoft.Extensions.Logging.Abstractions;
using PluginHost.Packages;
using PluginHost.Sdk;
using PluginHost.Web.Events;
using PluginHost.Web.Packages;
using PluginHost.Web.Tests.Fakes;

namespace PluginHost.Web.Tests.Packages;

public sealed class PackageNewsPublisherTests
{
    [Fact]
    public async Task Report_ManyBytes_TellsEachStepAtOnceAndBytesNowAndThen()
    {
        var clock = new TestClock();
        await using var bus = new EventBus(new EventStreamOptions(), clock, NullLogger<EventBus>.Instance);
        var publisher = new PackageNewsPublisher(bus, clock, "mine");
        var (first, warm) = (bus.Last, new PluginId("acme.warm"));

        publisher.Report(new PackageProgress(PackageStep.Resolving, warm));
        for (var i = 1; i < 1000; i++)
        {
            publisher.Report(new PackageProgress(PackageStep.Downloading, warm, i, 1000));
        }

        (bus.Last - first).ShouldBe(2);
        clock.Advance(TimeSpan.FromSeconds(1));
        publisher.Report(new PackageProgress(PackageStep.Downloading, warm, 999, 1000));
        publisher.Report(new PackageProgress(PackageStep.Downloading, warm, 1000, 1000));
        (bus.Last - first).ShouldBe(4);

        using var told = bus.Open("*", first, out _);
        var message = await told.ReadAsync(TestContext.Current.CancellationToken).FirstAsync(TestContext.Current.CancellationToken);
        message.Name.ShouldBe("package.progress");
        message.Data.ShouldBe("""{"operation":"mine","step":"resolving","plugin":"acme.warm","done":0,"total":0}""");
    }
}
