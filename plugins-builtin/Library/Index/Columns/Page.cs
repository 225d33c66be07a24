namespace PluginHost.Plugins.Library.Index.Columns;

/// <summary>Columns are cut into pages of 4,096 rows: what a writer copies to change one row.</summary>
internal static class Page
{
    public const int Shift = 12;
    public const int Rows = 1 << Shift;
    public const int Mask = Rows - 1;

    public static int CountFor(int rows) => (rows + Mask) >> Shift;
}
