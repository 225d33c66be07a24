namespace PluginHost.Runtime.Lifecycle;

/// <summary>Is told of every change of a plugin's state. Must be quick. What it throws is logged and costs nobody else anything.</summary>
public interface IPluginObserver
{
    void OnChanged(PluginSnapshot plugin);
}
