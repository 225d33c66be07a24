namespace PluginHost.Plugins.Library.Index.Bits;

/// <summary>Rows are taken in blocks of 65,536, so that a place within one is 16 bits and its bits fit the fastest cache.</summary>
internal static class Block
{
    public const int Shift = 16;
    public const int Rows = 1 << Shift;
    public const int Mask = Rows - 1;
    public const int WordCount = Rows / 64;

    public static int CountFor(int rows) => (rows + Mask) >> Shift;
}
