namespace PluginHost.Runtime.Settings;

internal sealed class SettingsSubscription<TSettings>(Action<TSettings> changed, Action<SettingsSubscription<TSettings>> forget) : IDisposable where TSettings : class
{
    public void Notify(TSettings settings) => changed(settings);

    public void Dispose() => forget(this);
}
