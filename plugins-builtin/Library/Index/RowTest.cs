namespace PluginHost.Plugins.Library.Index;

/// <summary>Whether a row belongs to a result.</summary>
internal delegate bool RowTest(int position, PictureRow row);
