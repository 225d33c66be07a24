namespace PluginHost.Plugins.Scorer.Quality.Measures;

/// <summary>Measures that look at each inner pixel's 3x3 neighbourhood of luma.</summary>
/// <param name="LaplacianVariance">Variance of Y convolved with [0 1 0; 1 -4 1; 0 1 0].</param>
/// <param name="TiledSharpness">The same for each of 4x4 tiles, mean of the best four.</param>
/// <param name="NoiseSigma">Immerkaer 1996: sqrt(pi/2) / (6 (W-2) (H-2)) x sum of |Y convolved with [1 -2 1; -2 4 -2; 1 -2 1]|.</param>
/// <param name="MeanGradient">Mean of |dx| + |dy| of forward differences, over 255.</param>
internal sealed record DetailMeasures(double LaplacianVariance, double TiledSharpness, double NoiseSigma, double MeanGradient);
