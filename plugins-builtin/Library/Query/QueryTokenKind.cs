namespace PluginHost.Plugins.Library.Query;

internal enum QueryTokenKind
{
    Word,
    Phrase,
    Field,
    Not,
    And,
    Or,
    Open,
    Close,
    End,
}
