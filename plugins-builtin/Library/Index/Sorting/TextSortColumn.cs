namespace PluginHost.Plugins.Library.Index.Sorting;

/// <summary>Orders by a text without regard to case.</summary>
internal sealed class TextSortColumn(Func<PictureRow, string> value) : SortColumn
{
    public override bool HasValue(PictureRow row) => true;

    public override int Compare(PictureRow left, PictureRow right) => string.Compare(value(left), value(right), StringComparison.OrdinalIgnoreCase);
}
