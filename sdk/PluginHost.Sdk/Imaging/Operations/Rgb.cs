namespace PluginHost.Sdk.Imaging.Operations;

/// <summary>One number a channel.</summary>
/// <param name="Red">For red.</param>
/// <param name="Green">For green.</param>
/// <param name="Blue">For blue.</param>
public sealed record Rgb(double Red, double Green, double Blue)
{
    /// <summary>0 for each.</summary>
    public static Rgb Zero { get; } = new(0, 0, 0);

    /// <summary>1 for each.</summary>
    public static Rgb One { get; } = new(1, 1, 1);

    /// <summary>The same for each.</summary>
    public static Rgb Of(double value) => new(value, value, value);
}
