using PluginHost.Plugins.Library.Index.Fields;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Library.Index;

/// <summary>Decides which flags a record has.</summary>
internal static class RowFlagging
{
    public static RowFlags Of(PictureRecord record, bool hasTags)
    {
        var flags = hasTags ? RowFlags.Tags : RowFlags.None;
        Set(RowFlags.Trashed, record.TrashedAt is not null);
        Set(RowFlags.Animated, record.Frames > 1);
        Set(RowFlags.Gps, record.Fields is { Latitude: not null, Longitude: not null });
        Set(RowFlags.Description, !string.IsNullOrEmpty(record.Description));
        Set(RowFlags.Generation, record.Generation is not null);
        Set(RowFlags.Workflow, record.Generation is { HasWorkflow: true });
        Set(RowFlags.Alpha, record.HasAlpha);
        Set(RowFlags.Stars, record.Stars > 0);
        Set(RowFlags.Score, record.Score is not null);
        Set(RowFlags.Camera, record.Fields.Camera is not null);
        Set(RowFlags.Date, record.Fields.TakenAt is not null);
        Set(RowFlags.Prompt, record.Generation is { HasPrompt: true });
        Set(RowFlags.Folder, record.Folder.Length > 0);
        Set(RowFlags.Seed, record.Generation is { Seed: not null });
        Set(RowFlags.Lora, record.Generation is { Loras.Count: > 0 });
        Set(RowFlags.Stacked, record.StackId is not null);
        return flags;

        void Set(RowFlags flag, bool has) => flags |= has ? flag : 0;
    }
}
