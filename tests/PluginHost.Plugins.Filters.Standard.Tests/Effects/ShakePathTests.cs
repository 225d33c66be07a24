using PluginHost.Plugins.Filters.Standard.Effects;

namespace PluginHost.Plugins.Filters.Standard.Tests.Effects;

public sealed class ShakePathTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(7.5)]
    [InlineData(60)]
    public void Weights_AnyPath_AddUpToOneAboutTheMiddleAndReachAsFarAsAsked(double reach)
    {
        for (var seed = -5; seed < 20; seed++)
        {
            var weights = ShakePath.Weights(reach, seed);

            var size = (int)Math.Sqrt(weights.Length);
            var middle = size / 2;
            (size % 2, size * size).ShouldBe((1, weights.Length));
            weights.ShouldAllBe(weight => weight >= 0);
            weights.Sum().ShouldBe(1, 1e-9);
            Mean(i => i % size).ShouldBe(middle, 1e-6);
            Mean(i => i / size).ShouldBe(middle, 1e-6);
            Touched().Max(i => Math.Max(Math.Abs((i % size) - middle), Math.Abs((i / size) - middle))).ShouldBe((int)Math.Ceiling(reach));

            // A hand does not move along one axis only.
            Touched().Select(i => i % size).Distinct().Count().ShouldBeGreaterThan((int)reach / 4);
            Touched().Select(i => i / size).Distinct().Count().ShouldBeGreaterThan((int)reach / 4);

            double Mean(Func<int, int> of) => Enumerable.Range(0, weights.Length).Sum(i => of(i) * weights[i]);
            IEnumerable<int> Touched() => Enumerable.Range(0, weights.Length).Where(i => weights[i] > 0);
        }
    }
}
