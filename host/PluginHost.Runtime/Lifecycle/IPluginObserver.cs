namespace PluginHost.Runtime.Lifecycle;

/// <summary>Is told of every change of a plugin's state. Must be quick and must not throw.</summary>
public interface IPluginObserver
{
    void OnChanged(PluginSnapshot plugin);
}
