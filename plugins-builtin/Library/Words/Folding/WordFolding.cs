using System.Globalization;
using System.Security.Cryptography;

namespace PluginHost.Plugins.Library.Words.Folding;

/// <summary>
/// What each character is to a word: part of it in a folded form, part of it but dropped, or a separator. Exactly the rules of the catalogue's full-text
/// index, from a table that a test compares with SQLite itself, so that both answer alike whatever Unicode version the runtime has.
/// </summary>
internal sealed class WordFolding
{
    public const int Separator = 0;

    /// <summary>A mark inside a word, of which nothing is kept.</summary>
    public const int Dropped = -1;

    private const int PageBits = 8;
    private const int PageSize = 1 << PageBits;
    private const int CodePoints = 0x110000;

    private static readonly int[] Separators = new int[PageSize];

    private readonly int[][] _pages = new int[CodePoints >> PageBits][];

    private WordFolding() => Array.Fill(_pages, Separators);

    /// <summary>Another for each other table.</summary>
    public Guid Fingerprint { get; private set; }

    /// <summary>The folded code point, <see cref="Dropped"/> or <see cref="Separator"/>.</summary>
    public int this[int code] => _pages[code >> PageBits][code & (PageSize - 1)];

    public static WordFolding Load()
    {
        var folding = new WordFolding();
        using var resource = typeof(WordFolding).Assembly.GetManifestResourceStream("PluginHost.Plugins.Library.Words.unicode61.txt")!;
        folding.Fingerprint = new Guid(SHA256.HashData(resource).AsSpan(0, 16));
        resource.Position = 0;
        using var table = new StreamReader(resource);
        while (table.ReadLine() is { } line)
        {
            if (line[0] != '#')
            {
                folding.Add(line);
            }
        }

        return folding;
    }

    private void Add(string line)
    {
        var space = line.IndexOf(' ', StringComparison.Ordinal);
        var dash = line.IndexOf('-', StringComparison.Ordinal);
        var isRange = dash >= 0 && dash < space;
        var first = Code(line.AsSpan(0, isRange ? dash : space));
        var last = isRange ? Code(line.AsSpan(dash + 1, space - dash - 1)) : first;
        for (var code = first; code <= last; code++)
        {
            Set(code, line[space + 1] switch
            {
                '=' => code,
                '~' => Dropped,
                '>' => Code(line.AsSpan(space + 2)),
                _ => code + int.Parse(line.AsSpan(space + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture),
            });
        }
    }

    private void Set(int code, int folded)
    {
        ref var page = ref _pages[code >> PageBits];
        if (page == Separators)
        {
            page = new int[PageSize];
        }

        page[code & (PageSize - 1)] = folded;
    }

    private static int Code(ReadOnlySpan<char> hex) => int.Parse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
