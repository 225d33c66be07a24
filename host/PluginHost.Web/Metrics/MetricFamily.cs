using System.Collections.Concurrent;

namespace PluginHost.Web.Metrics;

/// <summary>All series of one name.</summary>
internal sealed class MetricFamily(string type, string help)
{
    public string Type => type;

    public string Help => help;

    public ConcurrentDictionary<string, Series> Series { get; } = [];
}
