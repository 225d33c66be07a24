using System.Text.Json;
using PluginHost.Runtime.Lifecycle;
using PluginHost.Sdk.Events;
using PluginHost.Web.Events;
using PluginHost.Web.Json;

namespace PluginHost.Web.Plugins;

/// <summary>Tells open tabs of every change of a plugin.</summary>
internal sealed class PluginNewsPublisher(EventBus events) : IPluginObserver
{
    public const string UiChanged = "ui.changed";

    public void OnChanged(PluginSnapshot plugin)
    {
        var news = new PluginNews(plugin.Id.Value, plugin.State, plugin.Reason?.ToString());
        events.Publish(new NewEvent(EventNames.PluginChanged) { Data = JsonSerializer.Serialize(news, WebJson.Default.PluginNews) });
        if (plugin is { Manifest.Ui.Count: > 0, State: PluginState.Active or PluginState.Draining or PluginState.Unloaded or PluginState.Disabled or PluginState.Quarantined })
        {
            events.Publish(new NewEvent(UiChanged));
        }
    }
}
