namespace PluginHost.Plugins.Library.Contract;

/// <summary>How far a check of all originals is, and what it found.</summary>
internal sealed record CheckReport(
    long Job,
    string State,
    long Checked,
    int Missing,
    int Damaged,
    IReadOnlyList<CheckFailure> Failures,
    int Extra,
    IReadOnlyList<CheckExtra> Extras,
    int BadThumbnails);
