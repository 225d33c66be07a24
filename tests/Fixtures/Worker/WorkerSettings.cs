namespace Fixtures.Worker;

/// <summary>Something to change.</summary>
public sealed record WorkerSettings(string Word = "first");
