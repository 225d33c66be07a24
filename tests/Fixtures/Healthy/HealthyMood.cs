namespace Fixtures.Healthy;

/// <summary>A choice.</summary>
public enum HealthyMood
{
    Calm,
    Merry,
}
