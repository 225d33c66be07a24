using System.Diagnostics.Metrics;
using PluginHost.Web.Metrics;

namespace PluginHost.Web.Tests.Metrics;

public sealed class MetricCollectorTests : IDisposable
{
    private readonly MetricCollector _collector = new();
    private readonly string _name = $"pluginhost.test.{Guid.NewGuid():N}";

    [Fact]
    public void Record_SameTagsAgain_AddToOneSeries()
    {
        using var meter = new Meter("PluginHost.Tests");
        var counter = meter.CreateCounter<long>(_name);

        counter.Add(2, new("kind", "a"), new("size", 1));
        counter.Add(3, new("kind", "a"), new("size", 1));
        counter.Add(5, new("kind", "a"), new("size", 2));

        Series().Select(series => (series.Labels, series.Read().Sum)).ShouldBe([("kind=\"a\",size=\"1\"", 5), ("kind=\"a\",size=\"2\"", 5)], ignoreOrder: true);
    }

    [Fact]
    public void Record_ValueOfAnUnknownType_IsCountedByItsTextAndNotHeld()
    {
        using var meter = new Meter("PluginHost.Tests");
        var counter = meter.CreateCounter<long>(_name);

        counter.Add(1, new KeyValuePair<string, object?>("version", new Version(1, 2)));
        counter.Add(1, new KeyValuePair<string, object?>("version", new Version(1, 2)));

        Series().ShouldHaveSingleItem().Read().Sum.ShouldBe(2);
    }

    [Fact]
    public void Record_MoreTagsThanAnyoneReads_StopsAtTheLimit()
    {
        using var meter = new Meter("PluginHost.Tests");
        var counter = meter.CreateCounter<long>(_name);

        for (var i = 0; i < 3_000; i++)
        {
            counter.Add(1, new KeyValuePair<string, object?>("n", i));
        }

        Series().Count.ShouldBe(2_000);
    }

    [Fact]
    public void Dispose_OfTheMeter_ForgetsItsSeries()
    {
        var meter = new Meter("PluginHost.Tests");
        meter.CreateCounter<long>(_name).Add(1, new KeyValuePair<string, object?>("kind", "a"));

        meter.Dispose();

        Series().ShouldBeEmpty();
    }

    [Fact]
    public void Dispose_WhileTheNextInstanceMeasuresTheSame_KeepsTheSeries()
    {
        var older = new Meter("PluginHost.Tests");
        using var newer = new Meter("PluginHost.Tests");
        older.CreateCounter<long>(_name).Add(1, new KeyValuePair<string, object?>("kind", "a"));
        newer.CreateCounter<long>(_name).Add(1, new KeyValuePair<string, object?>("kind", "a"));

        older.Dispose();

        Series().ShouldHaveSingleItem().Read().Sum.ShouldBe(2);
    }

    public void Dispose() => _collector.Dispose();

    private IReadOnlyList<Series> Series() => _collector.Families[PrometheusText.Name(_name) + "_total"].Series;
}
