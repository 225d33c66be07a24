namespace PluginHost.Sdk.Testing.Hosting;

internal interface ITestSettings
{
    void Change(string json);
}
