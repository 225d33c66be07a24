namespace PluginHost.EndToEnd.Tests;

/// <summary>For tests that measure the process they run in: what others allocate meanwhile would count as theirs.</summary>
[CollectionDefinition(nameof(AloneInTheProcess), DisableParallelization = true)]
public sealed class AloneInTheProcess;
