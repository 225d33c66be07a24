using System.Diagnostics.Metrics;

namespace PluginHost.Web.Metrics;

internal static class InstrumentKinds
{
    // .NET publishes these as counters, and they go up and down.
    private static readonly HashSet<string> MislabelledGauges = ["dotnet.thread_pool.thread.count", "dotnet.thread_pool.queue.length"];

    // The generic types have no common base that would tell.
    public static InstrumentKind Of(Instrument instrument) => instrument.GetType().Name.Split('`')[0] switch
    {
        _ when MislabelledGauges.Contains(instrument.Name) => InstrumentKind.Gauge,
        nameof(InstrumentKind.Histogram) => InstrumentKind.Histogram,
        nameof(InstrumentKind.Counter) => InstrumentKind.Counter,
        "ObservableCounter" => InstrumentKind.ObservedCounter,
        nameof(InstrumentKind.UpDownCounter) => InstrumentKind.UpDownCounter,
        _ => InstrumentKind.Gauge,
    };

    public static string PrometheusType(this InstrumentKind kind) => kind switch
    {
        InstrumentKind.Histogram => "histogram",
        InstrumentKind.Counter or InstrumentKind.ObservedCounter => "counter",
        _ => "gauge",
    };
}
