using PluginHost.Runtime.Supervision;

namespace PluginHost.Runtime.Tests.Supervision;

public sealed class LatencyWindowTests
{
    [Fact]
    public void Percentile_Nothing_IsZero() => new LatencyWindow().Percentile(0.5).ShouldBe(0);

    [Fact]
    public void Percentile_OneToHundred_IsTheRank()
    {
        var window = new LatencyWindow();
        for (var value = 100; value >= 1; value--)
        {
            window.Add(value);
        }

        window.Count.ShouldBe(100);
        window.Percentile(0.50).ShouldBe(50);
        window.Percentile(0.99).ShouldBe(99);
    }

    [Fact]
    public void Percentile_ManyCalls_OnlyTheLatestCount()
    {
        var window = new LatencyWindow();
        for (var call = 0; call < 2000; call++)
        {
            window.Add(call < 1000 ? 1000 : 1);
        }

        window.Percentile(0.99).ShouldBe(1);
    }
}
