namespace PluginHost.Sdk.Settings;

/// <summary>A plugin's settings. <b>Called by plugins, implemented by the host.</b></summary>
/// <typeparam name="T">The settings record.</typeparam>
public interface ISettings<out T> where T : class
{
    /// <summary>An immutable snapshot, valid against the schema. Read it once per piece of work.</summary>
    T Current { get; }

    /// <summary>Calls back after a change. Ends by itself with the plugin.</summary>
    IDisposable OnChange(Action<T> changed);
}
