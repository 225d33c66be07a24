namespace PluginHost.Sdk.Export;

/// <summary>Asks an exporter what people can set.</summary>
public sealed record DescribeExporterRequest;
