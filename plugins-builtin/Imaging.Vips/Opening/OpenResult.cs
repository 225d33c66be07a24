using PluginHost.Sdk;

namespace PluginHost.Plugins.Imaging.Vips.Opening;

/// <summary>An opened picture, or why there is none. Exactly one of the two is set.</summary>
/// <param name="Complaint">The decoder's own words, where it was the one that refused.</param>
/// <param name="Unread">The file, where it is one that nothing here decodes.</param>
internal readonly record struct OpenResult(OpenedPicture? Picture, Refusal? Refusal, string? Complaint = null, UnreadFile? Unread = null)
{
    public static implicit operator OpenResult(OpenedPicture picture) => new(picture, null);

    public static implicit operator OpenResult(Refusal refusal) => new(null, refusal);
}
