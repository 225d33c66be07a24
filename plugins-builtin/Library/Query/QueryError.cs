namespace PluginHost.Plugins.Library.Query;

/// <summary>What is wrong with a query, and where.</summary>
/// <param name="Column">1-based.</param>
/// <param name="Message">For people.</param>
internal sealed record QueryError(int Column, string Message);
