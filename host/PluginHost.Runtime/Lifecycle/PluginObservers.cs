using Microsoft.Extensions.Logging;
using PluginHost.Runtime.Supervision;

namespace PluginHost.Runtime.Lifecycle;

/// <summary>Tells all observers, whatever one of them does.</summary>
internal sealed partial class PluginObservers(IReadOnlyList<IPluginObserver> observers, ILogger log)
{
    public void Tell(PluginSnapshot plugin)
    {
        foreach (var observer in observers)
        {
            try
            {
                observer.OnChanged(plugin);
            }
            catch (Exception exception)
            {
                LogFailed(observer.GetType().Name, plugin.Id, ExceptionText.Read(exception).Full);
            }
        }
    }
}
