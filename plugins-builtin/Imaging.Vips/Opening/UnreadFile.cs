using PluginHost.Plugins.Imaging.Vips.Formats;

namespace PluginHost.Plugins.Imaging.Vips.Opening;

/// <summary>A file that was looked at and that nothing here decodes: another plugin's decoder may.</summary>
/// <param name="Kind">What it is by its first bytes.</param>
/// <param name="Head">Those bytes.</param>
internal sealed record UnreadFile(FileKind Kind, ReadOnlyMemory<byte> Head);
