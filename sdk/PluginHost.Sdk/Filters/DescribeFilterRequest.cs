namespace PluginHost.Sdk.Filters;

/// <summary>Asks a filter for its parameters.</summary>
public sealed record DescribeFilterRequest;
