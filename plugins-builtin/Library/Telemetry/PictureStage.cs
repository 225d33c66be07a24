namespace PluginHost.Plugins.Library.Telemetry;

/// <summary>The stages of a picture, as metrics and traces name them.</summary>
internal static class PictureStage
{
    /// <summary>Copied into a place of ours and hashed.</summary>
    public const string Receive = "receive";

    /// <summary>Looked up by its hash.</summary>
    public const string Recognise = "recognise";

    /// <summary>Its header read.</summary>
    public const string Probe = "probe";

    /// <summary>Decoded once, with everything that is made from that: thumbnails, hashes, what engines see.</summary>
    public const string Decode = "decode";

    /// <summary>What is embedded in it, read beside the decode.</summary>
    public const string Metadata = "metadata";

    /// <summary>The original written, and on the medium.</summary>
    public const string Store = "store";

    /// <summary>Its row written.</summary>
    public const string Commit = "commit";

    /// <summary>Thumbnails and preview written.</summary>
    public const string Thumbnails = "thumbnails";

    /// <summary>One tagger over one batch.</summary>
    public const string Tag = "tag";

    /// <summary>One captioner over one batch.</summary>
    public const string Caption = "caption";

    /// <summary>One scorer over one batch.</summary>
    public const string Score = "score";
}
