using PluginHost.LibraryGenerator.Chance;

namespace PluginHost.LibraryGenerator.Words;

/// <summary>All words of prompts and descriptions in order of frequency: real ones first, then ones that sound like words.</summary>
internal sealed class Vocabulary
{
    private const int Count = 12_000;

    private static readonly string[] Onsets = ["b", "br", "c", "cl", "d", "dr", "f", "g", "gl", "h", "k", "l", "m", "n", "p", "qu", "r", "s", "sh", "st", "t", "tr", "v", "w", "z"];
    private static readonly string[] Vowels = ["a", "e", "i", "o", "u", "ai", "ea", "ou", "y"];
    private static readonly string[] Codas = ["", "", "l", "m", "n", "nd", "r", "rt", "s", "st", "t", "th", "x"];

    private readonly string[] _words;
    private readonly Zipf _frequency = new(Count, 1.05);

    public Vocabulary(ulong seed)
    {
        var words = new List<string>(Count);
        words.AddRange(CommonWords.All);
        var known = words.ToHashSet(StringComparer.Ordinal);
        var dice = Dice.For(seed, 1, 0);
        while (words.Count < Count)
        {
            var word = Invent(dice);
            if (known.Add(word))
            {
                words.Add(word);
            }
        }

        _words = [.. words];
    }

    public string Draw(Dice dice) => _words[_frequency.Draw(dice)];

    public string this[int rank] => _words[rank];

    private static string Invent(Dice dice)
    {
        var syllables = dice.Between(2, 4);
        var word = "";
        for (var i = 0; i < syllables; i++)
        {
            word += dice.Pick(Onsets) + dice.Pick(Vowels);
        }

        return word + dice.Pick(Codas);
    }
}
