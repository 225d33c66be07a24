namespace PluginHost.Sdk.Library;

/// <summary>What a new picture was made of. <see cref="Stacked"/>, <see cref="CarryTags"/> and <see cref="CarryCollections"/> say what happens when it is added; what is kept is source and recipe.</summary>
/// <param name="Source">The picture it was made of.</param>
/// <param name="Recipe">How it was made: JSON that its maker understands, at most <see cref="MostRecipeBytes"/> as UTF-8.</param>
public sealed record PictureOrigin(PictureId Source, string Recipe)
{
    /// <summary>The largest recipe, in bytes of UTF-8.</summary>
    public const int MostRecipeBytes = 64 * 1024;

    /// <summary>The new picture joins the stack of its source. A source that is in none begins one.</summary>
    public bool Stacked { get; init; }

    /// <summary>The new picture gets the tags of its source that are not rejected and that it does not have itself, with who gave them and how surely.</summary>
    public bool CarryTags { get; init; }

    /// <summary>The new picture is put into the sets, projects and people of its source that are not locked.</summary>
    public bool CarryCollections { get; init; }
}
