using System.Text.Json;
using PluginHost.Plugins.Scripting.Csx.Contract;
using PluginHost.Sdk.Events;

namespace PluginHost.Plugins.Scripting.Csx.Serving;

/// <summary>Tells browsers and plugins of scripts by the event <c>script.changed</c>, whose data is the script without its text.</summary>
internal sealed class ScriptNews(IEventBus events, ScriptMapper mapper) : IScriptNews
{
    public const string Changed = "script.changed";

    void IScriptNews.Changed(ScriptStatus status) =>
        events.Publish(new NewEvent(Changed) { Data = JsonSerializer.Serialize(mapper.ToScript(status), ScriptingJson.Default.Script) });
}
