namespace PluginHost.Web.Metrics;

/// <summary>How the measurements of an instrument come to a value.</summary>
internal enum InstrumentKind
{
    /// <summary>Counts into buckets.</summary>
    Histogram,

    /// <summary>Adds up and only grows.</summary>
    Counter,

    /// <summary>Asked for its total, which only grows.</summary>
    ObservedCounter,

    /// <summary>Adds up and may shrink.</summary>
    UpDownCounter,

    /// <summary>The last value counts.</summary>
    Gauge,
}
