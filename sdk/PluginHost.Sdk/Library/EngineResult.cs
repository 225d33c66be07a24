using PluginHost.Sdk.Scoring;
using PluginHost.Sdk.Tagging;

namespace PluginHost.Sdk.Library;

/// <summary>What one engine found in one picture. Replaces what the same engine found before.</summary>
/// <param name="Picture">Which picture; a vanished one is left out.</param>
/// <param name="Engine">Which engine.</param>
/// <param name="EngineVersion">Its version of results.</param>
public sealed record EngineResult(PictureId Picture, CapabilityId Engine, int EngineVersion)
{
    /// <summary>Tags of a tagger.</summary>
    public IReadOnlyList<TagGuess> Tags { get; init; } = [];

    /// <summary>Text of a captioner; <see langword="null"/> or empty for none.</summary>
    public string? Caption { get; init; }

    /// <summary>Whether <see cref="Caption"/> is also the picture's description, where neither a person nor the file gave one.</summary>
    public bool GivesDescription { get; init; }

    /// <summary>Values of a scorer.</summary>
    public IReadOnlyList<ColumnValue> Columns { get; init; } = [];

    /// <summary>The overall score, if this engine decides it.</summary>
    public double? Score { get; init; }

    /// <summary>Why there is no result. The picture counts as seen.</summary>
    public Refusal? Refusal { get; init; }
}
