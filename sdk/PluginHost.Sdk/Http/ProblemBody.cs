namespace PluginHost.Sdk.Http;

internal sealed record ProblemBody(
    string Type, string Title, int Status, string Detail, string Code, IReadOnlyDictionary<string, IReadOnlyList<string>>? Errors, int? Column, string RequestId);
