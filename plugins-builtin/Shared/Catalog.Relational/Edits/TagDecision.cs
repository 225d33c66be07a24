namespace PluginHost.Plugins.Catalog.Relational.Edits;

/// <summary>The part of a tag that edits may touch. What engines say is theirs and no part of it.</summary>
/// <param name="Tag">The name of the tag, normalised.</param>
/// <param name="Person">The person's row.</param>
/// <param name="File">The confidence of the file's row, if there is one.</param>
internal sealed record TagDecision(string Tag, PersonSays Person, double? File);
