namespace PluginHost.Plugins.Library.Index.Sorting;

/// <summary>One thing rows can be ordered by.</summary>
internal abstract class SortColumn
{
    public abstract bool HasValue(PictureRow row);

    /// <summary>Compares two rows that both have a value.</summary>
    public abstract int Compare(PictureRow left, PictureRow right);
}
