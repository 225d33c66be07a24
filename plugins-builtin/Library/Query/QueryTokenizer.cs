namespace PluginHost.Plugins.Library.Query;

/// <summary>Cuts a query into tokens.</summary>
internal sealed class QueryTokenizer(string text)
{
    private int _at;

    public static IReadOnlyList<QueryToken> Tokenize(string text)
    {
        var tokenizer = new QueryTokenizer(text);
        var tokens = new List<QueryToken>();
        do
        {
            tokens.Add(tokenizer.Next());
        }
        while (tokens[^1].Kind != QueryTokenKind.End);
        return tokens;
    }

    private int Column => _at + 1;

    private char Current => _at < text.Length ? text[_at] : '\0';

    private bool AtEnd => _at >= text.Length;

    private QueryToken Next()
    {
        while (!AtEnd && char.IsWhiteSpace(Current))
        {
            _at++;
        }

        return AtEnd
            ? new QueryToken(QueryTokenKind.End, "", Column)
            : Current switch
            {
                '(' => Single(QueryTokenKind.Open),
                ')' => Single(QueryTokenKind.Close),
                '"' => ReadPhraseToken(),
                '-' when _at + 1 < text.Length && !char.IsWhiteSpace(text[_at + 1]) => Single(QueryTokenKind.Not),
                _ => ReadTerm(),
            };
    }

    private QueryToken Single(QueryTokenKind kind)
    {
        var token = new QueryToken(kind, text[_at].ToString(), Column);
        _at++;
        return token;
    }

    private QueryToken ReadPhraseToken()
    {
        var column = Column;
        return new QueryToken(QueryTokenKind.Phrase, ReadPhrase(), column);
    }

    private QueryToken ReadTerm()
    {
        var start = _at;
        while (!AtEnd && !char.IsWhiteSpace(Current) && Current is not ('(' or ')' or '"'))
        {
            if (Current is ':' or '<' or '>' or '=' && IsFieldName(text.AsSpan(start, _at - start)))
            {
                return ReadField(start);
            }

            _at++;
        }

        var word = text[start.._at];
        var kind = word switch
        {
            "OR" => QueryTokenKind.Or,
            "AND" => QueryTokenKind.And,
            "NOT" => QueryTokenKind.Not,
            _ => QueryTokenKind.Word,
        };
        return new QueryToken(kind, word, start + 1);
    }

    private QueryToken ReadField(int start)
    {
        var field = text[start.._at].ToLowerInvariant();
        if (Current == ':')
        {
            _at++;
        }

        var comparison = ReadComparison();
        var valueColumn = Column;
        var quoted = Current == '"';
        var value = quoted ? ReadPhrase() : ReadBareValue();
        return value.Length == 0
            ? throw new QuerySyntaxException(valueColumn, $"A value is missing after '{text[start..Math.Min(_at, text.Length)]}'.")
            : new QueryToken(QueryTokenKind.Field, value, start + 1) { Field = field, Comparison = comparison, Quoted = quoted, ValueColumn = valueColumn };
    }

    private QueryComparison ReadComparison()
    {
        var sign = Current;
        if (sign is not ('<' or '>' or '='))
        {
            return QueryComparison.Is;
        }

        _at++;
        if (sign == '=')
        {
            return QueryComparison.Exactly;
        }

        var orEqual = Current == '=';
        _at += orEqual ? 1 : 0;
        return (sign, orEqual) switch
        {
            ('<', false) => QueryComparison.Less,
            ('<', true) => QueryComparison.LessOrEqual,
            (_, false) => QueryComparison.Greater,
            _ => QueryComparison.GreaterOrEqual,
        };
    }

    private string ReadPhrase()
    {
        var open = _at;
        var close = text.IndexOf('"', open + 1);
        if (close < 0)
        {
            throw new QuerySyntaxException(open + 1, "This quotation mark is never closed.");
        }

        _at = close + 1;
        var phrase = text[(open + 1)..close].Trim();
        return phrase.Length > 0 ? phrase : throw new QuerySyntaxException(open + 1, "There is nothing between the quotation marks.");
    }

    // A value keeps balanced parentheses, so that (name:img(1) OR x) ends where a reader thinks it does.
    private string ReadBareValue()
    {
        var start = _at;
        var depth = 0;
        while (!AtEnd && !char.IsWhiteSpace(Current))
        {
            if (Current == ')' && depth-- == 0)
            {
                break;
            }

            depth += Current == '(' ? 1 : 0;
            _at++;
        }

        return text[start.._at];
    }

    private static bool IsFieldName(ReadOnlySpan<char> name)
    {
        if (name.IsEmpty || !char.IsAsciiLetter(name[0]))
        {
            return false;
        }

        foreach (var letter in name)
        {
            if (!char.IsAsciiLetterOrDigit(letter) && letter is not ('.' or '_'))
            {
                return false;
            }
        }

        return true;
    }
}
