namespace PluginHost.Sdk.Library;

/// <summary>What became of one added picture.</summary>
/// <param name="Outcome">Added, or known already.</param>
/// <param name="Picture">The new or the known picture.</param>
public sealed record AddedPicture(ImportOutcome Outcome, PictureRecord Picture);
