namespace PluginHost.Plugins.Library.Query;

/// <summary>Leaves the recursive descent at the first error. Never leaves <see cref="QueryParser"/> and <see cref="QueryBinder"/>.</summary>
internal sealed class QuerySyntaxException(int column, string message) : Exception(message)
{
    public QueryError Error { get; } = new(column, message);
}
