using System.Text.Json;

namespace PluginHost.Plugins.Metadata.Standard.Generators.A1111;

/// <summary>Splits a settings line into pairs. A state machine, since values hold commas and colons in quotes, objects and lists.</summary>
internal ref struct SettingsLine
{
    // An unclosed bracket is looked for to the end of the line; a line full of them would cost quadratic time.
    private const int MostUnclosed = 8;
    private const int MostKeyCharacters = 100;
    private const int MostPairs = 2_000;

    private readonly ReadOnlySpan<char> _line;
    private int _position;
    private int _unclosed;
    private bool _noMoreQuotes;

    private SettingsLine(ReadOnlySpan<char> line) => _line = line;

    /// <summary>Whether a line is one of settings: three or more pairs, one of them of the base settings.</summary>
    public static bool Matches(ReadOnlySpan<char> line)
    {
        var pairs = line.Contains(':') ? Read(line) : [];
        return pairs.Count(pair => !pair.IsBare) >= 3
            && pairs.Any(pair => pair.Is("Steps") || pair.Is("Seed") || pair.Is("Sampler") || pair.Is("Size") || pair.Is("CFG scale"));
    }

    public static List<SettingsPair> Read(ReadOnlySpan<char> line)
    {
        var state = new SettingsLine(line);
        var pairs = new List<SettingsPair>();
        while (state._position < line.Length && pairs.Count < MostPairs)
        {
            if (state.Next() is { } pair)
            {
                pairs.Add(pair);
            }
        }

        return pairs;
    }

    private SettingsPair? Next()
    {
        var rest = _line[_position..];
        var end = rest.IndexOfAny(',', ':');
        var key = (end < 0 ? rest : rest[..end]).Trim();
        if (end < 0 || rest[end] == ',')
        {
            _position = end < 0 ? _line.Length : _position + end + 1;
            return IsKey(key) ? new SettingsPair(key.ToString(), key.ToString(), IsBare: true) : null;
        }

        if (!IsKey(key))
        {
            SkipToComma(_position);
            return null;
        }

        _position += end + 1;
        while (_position < _line.Length && _line[_position] == ' ')
        {
            _position++;
        }

        return new SettingsPair(key.ToString(), Value());
    }

    private string Value()
    {
        var start = _position;
        if (start < _line.Length && _line[start] == '"' && QuoteEnd(start) is { } quote && EndsAt(quote))
        {
            SkipToComma(quote);
            return Unquoted(_line[start..quote]);
        }

        if (start < _line.Length && _line[start] is ('{' or '[') && BracketEnd(start) is { } bracket)
        {
            SkipToComma(bracket);
            return _line[start..bracket].ToString();
        }

        SkipToComma(start);
        return _line[start.._position].TrimEnd(',').Trim().ToString();
    }

    private void SkipToComma(int from)
    {
        var comma = _line[from..].IndexOf(',');
        _position = comma < 0 ? _line.Length : from + comma + 1;
    }

    /// <summary>Whether a value may end here: nothing but spaces up to a comma or the end.</summary>
    private readonly bool EndsAt(int position)
    {
        var rest = _line[position..].TrimStart(' ');
        return rest.IsEmpty || rest[0] == ',';
    }

    private int? QuoteEnd(int start)
    {
        for (var i = start + 1; i < _line.Length && !_noMoreQuotes; i++)
        {
            if (_line[i] == '\\')
            {
                i++;
            }
            else if (_line[i] == '"')
            {
                return i + 1;
            }
        }

        _noMoreQuotes = true;
        return null;
    }

    private int? BracketEnd(int start)
    {
        var (depth, inText) = (0, false);
        for (var i = start; i < _line.Length && _unclosed < MostUnclosed; i++)
        {
            var c = _line[i];
            if (inText && c == '\\')
            {
                i++;
            }
            else if (c == '"')
            {
                inText = !inText;
            }
            else if (!inText)
            {
                depth += c is '{' or '[' ? 1 : c is '}' or ']' ? -1 : 0;
                if (depth == 0 && EndsAt(i + 1))
                {
                    return i + 1;
                }

                if (depth <= 0)
                {
                    break;
                }
            }
        }

        _unclosed++;
        return null;
    }

    private static string Unquoted(ReadOnlySpan<char> quoted)
    {
        try
        {
            return JsonSerializer.Deserialize(quoted, A1111Json.Default.String) ?? "";
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            return quoted[1..^1].ToString();
        }
    }

    private static bool IsKey(ReadOnlySpan<char> key)
    {
        if (key.Length is < 2 or > MostKeyCharacters || !IsWord(key[0]))
        {
            return false;
        }

        foreach (var c in key)
        {
            if (!IsWord(c) && c is not (' ' or '-' or '/'))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c == '_';
}
