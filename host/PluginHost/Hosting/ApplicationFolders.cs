namespace PluginHost.Hosting;

/// <summary>What came with the executable.</summary>
internal static class ApplicationFolders
{
    public static string BuiltInPlugins => Path.Combine(AppContext.BaseDirectory, "plugins");

    public static string WebRoot => Path.Combine(AppContext.BaseDirectory, "wwwroot");
}
