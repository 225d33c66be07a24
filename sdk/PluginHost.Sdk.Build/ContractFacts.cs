namespace PluginHost.Sdk.Build;

internal sealed record ContractFacts(string Id, string Interface, string DescribedBy, string? Permission);
