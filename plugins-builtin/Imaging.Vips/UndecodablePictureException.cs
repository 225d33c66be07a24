namespace PluginHost.Plugins.Imaging.Vips;

/// <summary>The header tells of a variant of the format that nothing here decodes.</summary>
internal sealed class UndecodablePictureException(string title) : Exception($"There is no decoder for {title}.")
{
    /// <summary>The variant, for people, with its article.</summary>
    public string Title { get; } = title;
}
