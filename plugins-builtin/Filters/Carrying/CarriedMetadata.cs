namespace PluginHost.Plugins.Filters.Carrying;

/// <summary>What a file says that its filtered copy is to say too.</summary>
internal sealed record CarriedMetadata
{
    /// <summary>EXIF from its TIFF header on.</summary>
    public ReadOnlyMemory<byte> Exif { get; init; }

    /// <summary>An XMP packet.</summary>
    public ReadOnlyMemory<byte> Xmp { get; init; }

    /// <summary>IPTC-IIM records.</summary>
    public ReadOnlyMemory<byte> Iptc { get; init; }

    /// <summary>Texts by key, as PNG has them: prompts, workflows, authors.</summary>
    public IReadOnlyList<CarriedText> Texts { get; init; } = [];

    public bool IsEmpty => Exif.IsEmpty && Xmp.IsEmpty && Iptc.IsEmpty && Texts.Count == 0;

    public string? Text(string key) => Texts.FirstOrDefault(text => text.Key == key)?.AsText();
}
