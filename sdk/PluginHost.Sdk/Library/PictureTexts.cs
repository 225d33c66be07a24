namespace PluginHost.Sdk.Library;

/// <summary>The texts of a picture that people search.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Revision">The picture's revision that has these texts.</param>
/// <param name="Name">Original file name.</param>
public sealed record PictureTexts(PictureId Id, long Revision, string Name)
{
    /// <summary>The description, if it has one.</summary>
    public string? Description { get; init; }

    /// <summary>What a generator was asked for. Changes only where the file is read again.</summary>
    public string? Prompt { get; init; }

    /// <summary>What a generator was asked to avoid. Changes only where the file is read again.</summary>
    public string? Negative { get; init; }
}
