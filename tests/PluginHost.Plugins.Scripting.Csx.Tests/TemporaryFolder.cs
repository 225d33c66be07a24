namespace PluginHost.Plugins.Scripting.Csx.Tests;

internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("pluginhost-scripts-").FullName;

    public void Dispose()
    {
        // A watcher that ends may just be making its folder again.
        for (var i = 0; Directory.Exists(Path) && i < 20; i++)
        {
            try
            {
                Directory.Delete(Path, recursive: true);
            }
            catch (IOException) when (i < 19)
            {
                Thread.Sleep(10);
            }
        }
    }
}
