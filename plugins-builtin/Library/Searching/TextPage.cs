using PluginHost.Plugins.Library.Index.Fields;

namespace PluginHost.Plugins.Library.Searching;

/// <summary>The texts of one field in a page of the index.</summary>
/// <param name="Numbers">By row; below 0 for none.</param>
/// <param name="Names">What the numbers stand for.</param>
internal readonly record struct TextPage(int[] Numbers, NameTable Names)
{
    public string? this[int place] => Numbers[place] is var number and >= 0 ? Names.Names[number] : null;
}
