namespace PluginHost.Plugins.Library.Index.Fields;

/// <summary>What is so or not of a picture.</summary>
[Flags]
internal enum RowFlags
{
    None = 0,
    Trashed = 1 << 0,
    Animated = 1 << 1,
    Gps = 1 << 2,
    Description = 1 << 3,
    Generation = 1 << 4,
    Workflow = 1 << 5,
    Alpha = 1 << 6,
    Tags = 1 << 7,
    Stars = 1 << 8,
    Score = 1 << 9,
    Camera = 1 << 10,
    Date = 1 << 11,
    Prompt = 1 << 12,
    Folder = 1 << 13,
    Seed = 1 << 14,
    Lora = 1 << 15,

    /// <summary>Not there any more: no question finds it.</summary>
    Removed = 1 << 16,

    Stacked = 1 << 17,
}
