namespace PluginHost.Fuzz.Tests.Targets;

/// <summary>The product answered what its contract does not allow.</summary>
internal sealed class UnexpectedAnswerException(string message) : Exception(message);
