using PluginHost.Plugins.Library.Index.Fields;

namespace PluginHost.Plugins.Library.Index.Snapshots;

/// <summary>
/// The file: blocks of a length, a checksum and bytes. First what it is and of which catalogue, then tables of names, columns page by page, orders run by run,
/// and a closing block. Bitmaps are not kept: making them of the columns takes less time than their checks would be worth.
/// </summary>
internal static class SnapshotFormat
{
    public const string FileName = "pictures.index";

    public const string End = "end of the index";

    /// <summary>Grows when the layout changes.</summary>
    private const int Version = 3;

    /// <summary>Everything that a file must agree on to be read: layout, byte order, and the fields in their order.</summary>
    public static string Shape { get; } = string.Join('|',
        ["PluginHost index", $"{Version}", $"{BitConverter.IsLittleEndian}", .. IndexNames.Values, "", .. IndexNames.Lists, "", .. Numbers.Table().Names, "", .. Enum.GetNames<RowFlags>(), "", .. Sorting.SortColumns.AlwaysThere]);
}
