using System.ComponentModel.DataAnnotations;

namespace Fixtures.Healthy;

/// <summary>One setting of each kind.</summary>
public sealed record HealthySettings(
    [property: StringLength(20, MinimumLength = 1)] string Word = "healthy",
    [property: Range(1, 10)] int Times = 1,
    bool Loud = false,
    HealthyMood Mood = HealthyMood.Calm);
