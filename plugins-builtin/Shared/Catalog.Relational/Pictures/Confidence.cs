namespace PluginHost.Plugins.Catalog.Relational.Pictures;

/// <summary>Confidences come from engines and files, which may say anything.</summary>
internal static class Confidence
{
    public static double Clamp(double confidence) => double.IsNaN(confidence) ? 0 : Math.Clamp(confidence, 0, 1);
}
