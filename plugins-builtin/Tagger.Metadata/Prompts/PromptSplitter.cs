using System.Globalization;
using System.Text;

namespace PluginHost.Plugins.Tagger.Metadata.Prompts;

/// <summary>Splits a prompt in the notation that AUTOMATIC1111 began into phrases with weights.</summary>
/// <remarks>
/// One pass with a stack of brackets: <c>(a)</c> weighs 1.1, <c>[a]</c> 1/1.1, <c>(a:1.3)</c> 1.3, <c>\(</c> is a character,
/// <c>&lt;lora:..&gt;</c> is left out, commas, line breaks, full stops, <c>|</c>, <c>BREAK</c> and <c>AND</c> divide.
/// </remarks>
internal sealed class PromptSplitter
{
    private const int MostCharacters = 20_000;
    private const int MostDepth = 32;
    private const int MostPhrases = 1_000;
    private const double Step = 1.1;

    private readonly List<PromptPhrase> _phrases = [];
    private readonly List<(int From, char Bracket)> _open = [];
    private readonly StringBuilder _phrase = new();
    private double _inherited = 1;

    private PromptSplitter()
    {
    }

    /// <summary>The phrases of a prompt in its order. What goes beyond the limits is left out.</summary>
    public static IReadOnlyList<PromptPhrase> Split(string prompt)
    {
        var splitter = new PromptSplitter();
        var end = Math.Min(prompt.Length, MostCharacters);
        for (var i = 0; i < end && splitter._phrases.Count < MostPhrases; i++)
        {
            i = splitter.Read(prompt, i, end);
        }

        splitter.EndPhrase();
        return splitter._phrases;
    }

    private int Read(string prompt, int i, int end)
    {
        var c = prompt[i];
        switch (c)
        {
            case '\\' when i + 1 < end:
                _phrase.Append(prompt[i + 1]);
                return i + 1;
            case '<' when prompt.IndexOf('>', i, Math.Min(200, end - i)) is > 0 and var close:
                EndPhrase();
                return close;
            case '(' or '[' or '{':
                Open(c);
                return i;
            case ')' or ']' or '}':
                Close(null);
                return i;
            case ':' when _open.Count > 0 && Number(prompt, i + 1, end) is { } number:
                Close(number.Weight);
                return number.Last;
            case ':' when _open.Count > 0 && _open[^1].Bracket == '[':
                // [from:to:0.5] shows both.
                EndPhrase();
                return i;
            case ',' or '\n' or '\r' or ';' or '|' or '。' or '，' or '、':
                EndPhrase();
                return i;
            case '.' or '!' or '?' when i + 1 >= end || char.IsWhiteSpace(prompt[i + 1]):
                EndPhrase();
                return i;
            case 'B' or 'A' when Divider(prompt, i, end) is { } last:
                EndPhrase();
                return last;
            default:
                _phrase.Append(c is '_' || char.IsControl(c) ? ' ' : c);
                return i;
        }
    }

    private void Open(char bracket)
    {
        EndPhrase();
        if (_open.Count < MostDepth)
        {
            _open.Add((_phrases.Count, bracket));
            _inherited *= Factor(bracket);
        }
    }

    // A number at the end replaces the bracket's own weight for all phrases within.
    private void Close(double? weight)
    {
        EndPhrase();
        if (_open.Count == 0)
        {
            return;
        }

        var (from, bracket) = _open[^1];
        _open.RemoveAt(_open.Count - 1);
        _inherited /= Factor(bracket);
        for (var i = from; weight is { } number && i < _phrases.Count; i++)
        {
            _phrases[i] = _phrases[i] with { Weight = _phrases[i].Weight / Factor(bracket) * number };
        }
    }

    private void EndPhrase()
    {
        var text = _phrase.ToString().Trim();
        _phrase.Clear();
        if (text.Length > 0)
        {
            _phrases.Add(new PromptPhrase(text, _inherited));
        }
    }

    private static double Factor(char bracket) => bracket switch { '(' => Step, '[' => 1 / Step, _ => 1 };

    /// <summary>A weight and the bracket that closes behind it.</summary>
    private static (double Weight, int Last)? Number(string prompt, int from, int end)
    {
        var close = prompt.IndexOfAny([')', ']', '}'], from, Math.Min(12, end - from));
        return close > from && double.TryParse(prompt.AsSpan(from, close - from), NumberStyles.Float, CultureInfo.InvariantCulture, out var weight) && weight is > -10 and < 10
            ? (weight, close)
            : null;
    }

    private static int? Divider(string prompt, int i, int end)
    {
        if (i > 0 && !char.IsWhiteSpace(prompt[i - 1]) && prompt[i - 1] != ',')
        {
            return null;
        }

        foreach (var word in (ReadOnlySpan<string>)["BREAK", "AND"])
        {
            var after = i + word.Length;
            if (after <= end && string.CompareOrdinal(prompt, i, word, 0, word.Length) == 0 && (after == end || char.IsWhiteSpace(prompt[after]) || prompt[after] == ','))
            {
                return after - 1;
            }
        }

        return null;
    }
}
