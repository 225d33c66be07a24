namespace PluginHost.Sdk.Testing.Tests.Sample;

public sealed record SampleSettings(string Tag = "wide", double Confidence = 0.9);
