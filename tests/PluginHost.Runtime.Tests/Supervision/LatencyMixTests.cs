using PluginHost.Runtime.Supervision;

namespace PluginHost.Runtime.Tests.Supervision;

public sealed class LatencyMixTests
{
    [Fact]
    public void Percentiles_Nothing_AreZero() => LatencyMix.Percentiles([new LatencyWindow()]).ShouldBe((0, 0));

    [Fact]
    public void Percentiles_OneWindow_AreThoseOfTheWindow()
    {
        var window = Filled(100, call => call + 1);

        LatencyMix.Percentiles([window]).ShouldBe((window.Percentile(0.5), window.Percentile(0.99)));
    }

    // Each holds the same number of durations, but one was called forty times as often.
    [Fact]
    public void Percentiles_OneIsCalledFarMoreOften_CountsForMore()
    {
        var often = Filled(40_000, _ => 1);
        var rarely = Filled(1_000, _ => 500);

        LatencyMix.Percentiles([often, rarely]).ShouldBe((1, 500));
        LatencyMix.Percentiles([Filled(400_000, _ => 1), rarely]).ShouldBe((1, 1));
    }

    private static LatencyWindow Filled(int calls, Func<int, double> milliseconds)
    {
        var window = new LatencyWindow();
        for (var call = 0; call < calls; call++)
        {
            window.Add(milliseconds(call));
        }

        return window;
    }
}
