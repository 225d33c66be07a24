namespace PluginHost.Architecture.Tests.Documents;

internal sealed record MarkdownLink(string From, string Target, bool Exists);
