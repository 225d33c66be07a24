namespace Fixtures.Healthy;

/// <summary>What the route answers.</summary>
public sealed record HealthyState(string Word, int Calls);
