using System.Text;
using PluginHost.LibraryGenerator.Chance;

namespace PluginHost.LibraryGenerator.Words;

/// <summary>Prompts by number: each a text of about 40 words that is about the topic of its number.</summary>
internal sealed class Prompts(int count, int topics, Vocabulary vocabulary, ulong seed)
{
    private const int WordsOfATopic = 60;
    private static readonly Zipf Opening = new(CommonWords.Openings.Count, 1);

    /// <summary>Some prompts are run hundreds of times, most a few times.</summary>
    public int Draw(Dice dice) => (int)(count * Math.Pow(dice.Unit(), 1.6));

    public int Topic(int prompt) => prompt % topics;

    public string Text(int prompt)
    {
        var dice = Dice.For(seed, 3, prompt);
        var text = new StringBuilder(280);
        if (dice.Happens(0.6))
        {
            text.Append(CommonWords.Openings[Opening.Draw(dice)]).Append(", ");
        }

        var words = dice.Between(24, 56);
        for (var i = 0; i < words; i++)
        {
            text.Append(Word(prompt, dice)).Append(i == words - 1 ? "" : dice.Happens(0.3) ? ", " : " ");
        }

        return text.ToString();
    }

    public string? Negative(int prompt)
    {
        var dice = Dice.For(seed, 4, prompt);
        return dice.Happens(0.2) ? null : string.Join(", ", CommonWords.Unwanted.Where(_ => dice.Happens(0.45)).DefaultIfEmpty("blurry"));
    }

    private string Word(int prompt, Dice dice) =>
        dice.Happens(0.25) ? vocabulary[100 + (Topic(prompt) * WordsOfATopic) + dice.Below(WordsOfATopic)] : vocabulary.Draw(dice);
}
