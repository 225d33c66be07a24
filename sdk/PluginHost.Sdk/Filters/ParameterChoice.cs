namespace PluginHost.Sdk.Filters;

/// <summary>One of the values of a choice.</summary>
/// <param name="Value">How it is called in JSON.</param>
/// <param name="Title">For people.</param>
public sealed record ParameterChoice(string Value, string Title);
