namespace PluginHost.Architecture.Tests.Documents;

internal sealed record ErrorCode(string Code, string Place, string Meaning);
