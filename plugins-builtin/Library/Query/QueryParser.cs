namespace PluginHost.Plugins.Library.Query;

/// <summary>Recursive descent over the grammar in this folder's README.</summary>
internal sealed class QueryParser
{
    /// <summary>Longest query in characters.</summary>
    public const int MaxLength = 8_000;

    // Deeper nesting than this would let a hostile query overflow the stack.
    private const int MaxDepth = 64;
    private const int MaxTokens = 1_000;

    private readonly IReadOnlyList<QueryToken> _tokens;
    private int _at;
    private int _depth;

    private QueryParser(IReadOnlyList<QueryToken> tokens) => _tokens = tokens;

    public static ParsedQuery Parse(string text)
    {
        try
        {
            if (text.Length > MaxLength)
            {
                throw new QuerySyntaxException(MaxLength + 1, $"A query has at most {MaxLength} characters; this one has {text.Length}.");
            }

            var tokens = QueryTokenizer.Tokenize(text);
            return tokens.Count > MaxTokens
                ? throw new QuerySyntaxException(tokens[MaxTokens].Column, $"A query has at most {MaxTokens} parts.")
                : new ParsedQuery(new QueryParser(tokens).ReadQuery(), null);
        }
        catch (QuerySyntaxException error)
        {
            return new ParsedQuery(null, error.Error);
        }
    }

    private QueryToken Current => _tokens[_at];

    private QueryNode ReadQuery()
    {
        if (Current.Kind == QueryTokenKind.End)
        {
            return new AllNode([]);
        }

        var root = ReadAny();
        return Current.Kind switch
        {
            QueryTokenKind.End => root,
            QueryTokenKind.Close => throw new QuerySyntaxException(Current.Column, "This parenthesis was never opened."),
            _ => throw new QuerySyntaxException(Current.Column, $"'{Current.Text}' is not expected here."),
        };
    }

    private QueryNode ReadAny()
    {
        var parts = new List<QueryNode> { ReadAll() };
        while (Current.Kind == QueryTokenKind.Or)
        {
            _at++;
            parts.Add(ReadAll());
        }

        return parts.Count == 1 ? parts[0] : new AnyNode(parts);
    }

    private QueryNode ReadAll()
    {
        var parts = new List<QueryNode> { ReadUnary() };
        while (true)
        {
            if (Current.Kind == QueryTokenKind.And)
            {
                _at++;
            }
            else if (Current.Kind is QueryTokenKind.End or QueryTokenKind.Or or QueryTokenKind.Close)
            {
                return parts.Count == 1 ? parts[0] : new AllNode(parts);
            }

            parts.Add(ReadUnary());
        }
    }

    private QueryNode ReadUnary()
    {
        var negated = false;
        while (Current.Kind == QueryTokenKind.Not)
        {
            negated = !negated;
            _at++;
        }

        var node = ReadPrimary();
        return negated ? new NotNode(node) : node;
    }

    private QueryNode ReadPrimary()
    {
        var token = Current;
        switch (token.Kind)
        {
            case QueryTokenKind.Open:
                return ReadGroup(token);
            case QueryTokenKind.Word or QueryTokenKind.Phrase:
                _at++;
                return new TextNode(token.Text, token.Kind == QueryTokenKind.Phrase, token.Column);
            case QueryTokenKind.Field:
                _at++;
                return new FieldNode(token.Field, token.Comparison, token.Text, token.Quoted, token.Column, token.ValueColumn);
            case QueryTokenKind.End:
                throw new QuerySyntaxException(token.Column, "The query ends where a term is expected.");
            default:
                throw new QuerySyntaxException(token.Column, $"A term is expected here, not '{token.Text}'.");
        }
    }

    private QueryNode ReadGroup(QueryToken open)
    {
        if (++_depth > MaxDepth)
        {
            throw new QuerySyntaxException(open.Column, $"Parentheses are nested deeper than {MaxDepth}.");
        }

        _at++;
        var node = ReadAny();
        if (Current.Kind != QueryTokenKind.Close)
        {
            throw new QuerySyntaxException(open.Column, "This parenthesis is never closed.");
        }

        _at++;
        _depth--;
        return node;
    }
}
