namespace PluginHost.Plugins.Library.Index;

[Flags]
internal enum RowFlags
{
    None = 0,
    Trashed = 1,
    Animated = 2,
    Gps = 4,
    Description = 8,
    Generation = 16,
    Workflow = 32,
    Alpha = 64,
}
