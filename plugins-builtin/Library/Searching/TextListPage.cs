using PluginHost.Plugins.Library.Index.Columns;
using PluginHost.Plugins.Library.Index.Fields;

namespace PluginHost.Plugins.Library.Searching;

/// <summary>The lists of texts of one field in a page of the index.</summary>
/// <param name="Numbers">By row, in ascending order.</param>
/// <param name="Names">What the numbers stand for.</param>
internal readonly record struct TextListPage(ListPage<int> Numbers, NameTable Names)
{
    public string[] this[int place]
    {
        get
        {
            var names = Names.Names;
            var numbers = Numbers[place];
            var texts = new string[numbers.Length];
            for (var i = 0; i < texts.Length; i++)
            {
                texts[i] = names[numbers[i]];
            }

            return texts;
        }
    }

    public bool Contains(int place, int number) => Numbers[place].BinarySearch(number) >= 0;
}
