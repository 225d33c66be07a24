using System.Text;
using PluginHost.Runtime.Lifecycle;

namespace PluginHost.Web.Metrics;

/// <summary>What the runtime counts per plugin, as Prometheus text.</summary>
internal static class PluginMetrics
{
    public static void Append(StringBuilder text, IReadOnlyList<PluginSnapshot> plugins)
    {
        AppendPerPlugin(text, plugins, "pluginhost_plugin_calls_total", "counter", "Calls into a plugin since it was loaded", plugin => plugin.Health.Calls);
        AppendPerPlugin(text, plugins, "pluginhost_plugin_failures_total", "counter", "Calls that threw or missed their deadline", plugin => plugin.Health.Failures);
        AppendPerPlugin(text, plugins, "pluginhost_plugin_breaker_open", "gauge", "Whether calls are refused for now", plugin => plugin.Health.BreakerOpen ? 1 : 0);
        PrometheusText.AppendHead(text, "pluginhost_plugin_state", "gauge", "The state each plugin is in");
        foreach (var plugin in plugins)
        {
            PrometheusText.AppendSample(text, "pluginhost_plugin_state", $"plugin=\"{plugin.Id}\",state=\"{plugin.State.ToString().ToLowerInvariant()}\"", 1);
        }
    }

    private static void AppendPerPlugin(
        StringBuilder text, IReadOnlyList<PluginSnapshot> plugins, string name, string type, string help, Func<PluginSnapshot, double> value)
    {
        PrometheusText.AppendHead(text, name, type, help);
        foreach (var plugin in plugins)
        {
            PrometheusText.AppendSample(text, name, $"plugin=\"{plugin.Id}\"", value(plugin));
        }
    }
}
