namespace PluginHost.Plugins.Decoder.Raw.Formats;

/// <summary>A raw format.</summary>
/// <param name="Format">Short name; also the extension.</param>
/// <param name="MediaType">For example <c>image/x-canon-cr2</c>.</param>
/// <param name="Title">For people, with its article.</param>
internal sealed record RawKind(string Format, string MediaType, string Title)
{
    public static readonly RawKind Cr2 = new("cr2", "image/x-canon-cr2", "a Canon raw file");
    public static readonly RawKind Cr3 = new("cr3", "image/x-canon-cr3", "a Canon raw file");
    public static readonly RawKind Nef = new("nef", "image/x-nikon-nef", "a Nikon raw file");
    public static readonly RawKind Nrw = new("nrw", "image/x-nikon-nrw", "a Nikon raw file");
    public static readonly RawKind Arw = new("arw", "image/x-sony-arw", "a Sony raw file");
    public static readonly RawKind Dng = new("dng", "image/x-adobe-dng", "a DNG raw file");
    public static readonly RawKind Raf = new("raf", "image/x-fuji-raf", "a Fujifilm raw file");
    public static readonly RawKind Orf = new("orf", "image/x-olympus-orf", "an Olympus raw file");
    public static readonly RawKind Rw2 = new("rw2", "image/x-panasonic-rw2", "a Panasonic raw file");
    public static readonly RawKind Pef = new("pef", "image/x-pentax-pef", "a Pentax raw file");
    public static readonly RawKind Srw = new("srw", "image/x-samsung-srw", "a Samsung raw file");
    public static readonly RawKind Hasselblad = new("3fr", "image/x-hasselblad-3fr", "a Hasselblad raw file");
    public static readonly RawKind PhaseOne = new("iiq", "image/x-phaseone-iiq", "a Phase One raw file");
    public static readonly RawKind Epson = new("erf", "image/x-epson-erf", "an Epson raw file");
    public static readonly RawKind Kodak = new("dcr", "image/x-kodak-dcr", "a Kodak raw file");
    public static readonly RawKind Other = new("raw", "image/x-raw", "a camera's raw file");

    /// <summary>The format that a camera of this maker writes where it builds on TIFF.</summary>
    public static RawKind OfMaker(string maker, string model)
    {
        return maker switch
        {
            _ when Is("NIKON") => model.Contains("COOLPIX", StringComparison.OrdinalIgnoreCase) ? Nrw : Nef,
            _ when Is("SONY") => Arw,
            _ when Is("PENTAX") => Pef,
            _ when Is("RICOH") => Pef,
            _ when Is("SAMSUNG") => Srw,
            _ when Is("CANON") => Cr2,
            _ when Is("HASSELBLAD") => Hasselblad,
            _ when Is("PHASE ONE") => PhaseOne,
            _ when Is("EPSON") => Epson,
            _ when Is("SEIKO") => Epson,
            _ when Is("KODAK") => Kodak,
            _ when Is("EASTMAN") => Kodak,
            _ when Is("OLYMPUS") => Orf,
            _ when Is("PANASONIC") => Rw2,
            _ => Other,
        };

        bool Is(string name) => maker.StartsWith(name, StringComparison.OrdinalIgnoreCase);
    }
}
