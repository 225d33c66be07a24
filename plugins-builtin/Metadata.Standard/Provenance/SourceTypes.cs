namespace PluginHost.Plugins.Metadata.Standard.Provenance;

/// <summary>Terms of the IPTC vocabulary of digital sources.</summary>
internal static class SourceTypes
{
    private const string Trained = "trainedAlgorithmicMedia";

    private static readonly string[] Terms =
    [
        Trained, "compositeWithTrainedAlgorithmicMedia", "compositeSynthetic", "algorithmicMedia", "algorithmicallyEnhanced", "digitalCapture", "computationalCapture",
        "digitalCreation", "digitalArt", "negativeFilm", "positiveFilm", "print", "humanEdits", "minorHumanEdits", "compositeCapture", "composite", "softwareImage",
        "virtualRecording", "screenCapture", "dataDrivenMedia",
    ];

    /// <summary>The last part of an address, or the term itself, in the vocabulary's spelling.</summary>
    public static string? Term(string? text)
    {
        var last = text?.Trim().TrimEnd('/')[(text.Trim().TrimEnd('/').LastIndexOf('/') + 1)..];
        return string.IsNullOrEmpty(last) ? null : Array.Find(Terms, term => term.Equals(last, StringComparison.OrdinalIgnoreCase)) ?? last;
    }

    public static bool IsAi(string? term) => term == Trained;

    public static bool IsPartlyAi(string? term) => term is "compositeWithTrainedAlgorithmicMedia" or "compositeSynthetic";

    /// <summary>Of two terms the one that says more about a model's part.</summary>
    public static string? Stronger(string? first, string? second) => IsAi(second) || (IsPartlyAi(second) && !IsAi(first)) ? second : first ?? second;
}
