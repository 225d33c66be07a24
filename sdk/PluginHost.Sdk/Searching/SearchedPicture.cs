namespace PluginHost.Sdk.Searching;

/// <summary>A picture as a search sees it: all that can be read of a million of them within the blink of an eye. <b>Called by plugins, implemented by the library.</b></summary>
/// <remarks>
/// The same object stands for one picture after the other: keep what it says, and not the object. Numbers and texts are read in place; only lists, and the
/// name in capitals, are made when they are asked for.
/// </remarks>
public abstract class SearchedPicture
{
    /// <summary>Its id.</summary>
    public virtual PictureId Id => default;

    /// <summary>Pixels after orientation.</summary>
    public virtual int Width => 0;

    /// <summary>Pixels after orientation.</summary>
    public virtual int Height => 0;

    /// <summary>Width times height.</summary>
    public long Pixels => (long)Width * Height;

    /// <summary>File size.</summary>
    public virtual long Bytes => 0;

    /// <summary>By content, for example <c>jpeg</c>.</summary>
    public virtual string Format => "";

    /// <summary>When it came in.</summary>
    public virtual DateTimeOffset ImportedAt => default;

    /// <summary>When it was taken, by the clock of the place.</summary>
    public virtual DateTimeOffset? TakenAt => null;

    /// <summary>Stars 0 to 5.</summary>
    public virtual int Stars => 0;

    /// <summary>The overall score 0 to 1, if a scorer gave one.</summary>
    public virtual double? Score => null;

    /// <summary>Camera as one text, maker and model.</summary>
    public virtual string? Camera => null;

    /// <summary>Lens.</summary>
    public virtual string? Lens => null;

    /// <summary>The program that generated it, if one did.</summary>
    public virtual string? Generator => null;

    /// <summary>Checkpoint name of a generated picture.</summary>
    public virtual string? Model => null;

    /// <summary>Sampler name of a generated picture.</summary>
    public virtual string? Sampler => null;

    /// <summary>Seed of a generated picture.</summary>
    public virtual ulong? Seed => null;

    /// <summary>The folder it came from, with <c>/</c>; empty for none.</summary>
    public virtual string Folder => "";

    /// <summary>Which importer brought it; empty where that is not known.</summary>
    public virtual string Source => "";

    /// <summary>The stack it belongs to, named by the picture that began it.</summary>
    public virtual PictureId? StackId => null;

    /// <summary>The picture it was made of, which may be gone.</summary>
    public virtual PictureId? SourceId => null;

    /// <summary>Its tags, in no order. Made anew each time: for one tag ask <see cref="HasTag"/>.</summary>
    public virtual IReadOnlyList<string> Tags => [];

    /// <summary>Names of LoRAs of a generated picture. Made anew each time.</summary>
    public virtual IReadOnlyList<string> Loras => [];

    /// <summary>The file name in capital letters, as the index keeps it. Made anew each time: for a part of it ask <see cref="NameMatches"/>.</summary>
    public virtual string NameInCapitals => "";

    /// <summary>Whether it is in the trash. Those are only asked about where the question says <c>is:trashed</c>.</summary>
    public virtual bool IsTrashed => false;

    /// <summary>Whether it has more than one frame.</summary>
    public virtual bool IsAnimated => false;

    /// <summary>Whether it lies in a stack.</summary>
    public bool IsStacked => StackId is not null;

    /// <summary>Whether a program generated it, as far as its file says.</summary>
    public virtual bool IsGenerated => false;

    /// <summary>Whether it has transparency.</summary>
    public virtual bool HasAlpha => false;

    /// <summary>Whether it is known where on earth it was taken.</summary>
    public virtual bool HasPosition => false;

    /// <summary>Whether it has a description.</summary>
    public virtual bool HasDescription => false;

    /// <summary>Whether a prompt is known.</summary>
    public virtual bool HasPrompt => false;

    /// <summary>Whether its file has a graph to open.</summary>
    public virtual bool HasWorkflow => false;

    /// <summary>Whether it has a tag, without regard to case.</summary>
    /// <param name="name">The whole tag.</param>
    public virtual bool HasTag(string name) => false;

    /// <summary>The value of a scorer's column, if it has one.</summary>
    /// <param name="name">As in a query, for example <c>script.facts.megapixels</c>.</param>
    public virtual double? Column(string name) => null;

    /// <summary>Whether the file name contains a text, or is all of it where that has a <c>*</c> for any characters. Without regard to case.</summary>
    /// <param name="pattern">For example <c>img_*.png</c>.</param>
    public virtual bool NameMatches(string pattern) => false;
}
