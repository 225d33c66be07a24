namespace PluginHost.Plugins.Scorer.Quality.Measures;

/// <summary>Raw measures of one picture, before they are mapped to columns.</summary>
/// <param name="Brightness">mean(Y) / 255, with Y = 0.299 R + 0.587 G + 0.114 B (Rec. 601).</param>
/// <param name="Contrast">RMS contrast: std(Y) / 255, 0 to 0.5.</param>
/// <param name="Entropy">Shannon's: -sum p log2 p over 256 bins of Y, 0 to 8 bits.</param>
/// <param name="Colourfulness">Hasler and Suesstrunk 2003: sqrt(var rg + var yb) + 0.3 sqrt(mean(rg)^2 + mean(yb)^2), rg = R - G, yb = (R + G) / 2 - B, both signed.</param>
/// <param name="Clipping">Share of pixels with Y at most 2 or at least 253.</param>
/// <param name="Hue">Middle of the fullest of 180 hue bins, 0 to 1, over pixels with saturation and value above 20 of 255; <see langword="null"/> for a grey picture.</param>
/// <param name="Detail">Measures of neighbourhoods; <see langword="null"/> where a side is shorter than 3 pixels.</param>
internal sealed record QualityMeasures(double Brightness, double Contrast, double Entropy, double Colourfulness, double Clipping, double? Hue, DetailMeasures? Detail);
