namespace PluginHost.Plugins.Imaging.Vips;

/// <summary>A picture's bytes are not what its format says they must be.</summary>
internal abstract class DamagedPictureException(string message, string reason) : Exception(message)
{
    /// <summary>The decoder's own words, without a full stop.</summary>
    public string Reason { get; } = reason;
}
