using System.Text;

namespace PluginHost.Plugins.Library.Words.Folding;

/// <summary>Cuts a text into folded words, as UTF-8. For one thread at a time; made once and used for many texts.</summary>
internal sealed class WordTokenizer(WordFolding folding)
{
    /// <summary>The catalogue's full-text index cuts longer words off here, in the middle of a character if it comes to that.</summary>
    public const int MaxWordBytes = 32_768;

    private byte[] _word = new byte[256];
    private int _length;
    private string _text = "";
    private int _at;

    public ReadOnlySpan<byte> Current => _word.AsSpan(0, Math.Min(_length, MaxWordBytes));

    public void Start(string text) => (_text, _at) = (text, 0);

    /// <summary>Goes on to the next word.</summary>
    public bool Next()
    {
        _length = 0;
        var text = _text.AsSpan();
        while (_at < text.Length)
        {
            // Nearly all there is.
            if (text[_at] < 0x80 && folding[text[_at]] is > 0 and var plain && _length < _word.Length)
            {
                _word[_length++] = (byte)plain;
                _at++;
                continue;
            }

            var folded = Read(text, out var taken);
            if (_length == 0 ? folded > 0 : folded != WordFolding.Separator)
            {
                Append(folded);
            }
            else if (_length > 0)
            {
                return true;
            }

            _at += taken;
        }

        return _length > 0;
    }

    // A half of a pair is stored as U+FFFD, a separator, wherever a text goes through UTF-8.
    private int Read(ReadOnlySpan<char> text, out int taken)
    {
        var unit = text[_at];
        taken = 1;
        if (!char.IsSurrogate(unit))
        {
            return folding[unit];
        }

        if (Rune.TryGetRuneAt(_text, _at, out var rune))
        {
            taken = 2;
            return folding[rune.Value];
        }

        return WordFolding.Separator;
    }

    private void Append(int folded)
    {
        if (folded == WordFolding.Dropped || _length >= MaxWordBytes)
        {
            return;
        }

        if (_length + 4 > _word.Length)
        {
            Array.Resize(ref _word, _word.Length * 2);
        }

        if (folded < 0x80)
        {
            _word[_length++] = (byte)folded;
        }
        else
        {
            _length += new Rune(folded).EncodeToUtf8(_word.AsSpan(_length));
        }
    }
}
