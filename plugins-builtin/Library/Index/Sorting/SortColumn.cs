namespace PluginHost.Plugins.Library.Index.Sorting;

/// <summary>One thing rows can be ordered by.</summary>
internal abstract class SortColumn
{
    /// <summary>The key of rows without a value.</summary>
    public const long Nothing = long.MaxValue;

    /// <summary>Compares two rows; one without a value is the greatest.</summary>
    public abstract int Compare(int left, int right);

    /// <summary>Whether a row has the same value as in an earlier version of this column.</summary>
    public abstract bool IsSame(SortColumn earlier, int position);

    public virtual bool HasValue(int position) => true;

    /// <summary>Whole numbers of the same order by row, <see cref="Nothing"/> where there is no value: what a cold sort sorts.</summary>
    public abstract void CopyKeys(Span<long> keys);
}
