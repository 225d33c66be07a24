using PluginHost.Sdk.Imaging.Sources;

namespace PluginHost.Sdk.Imaging;

/// <content>Images that start from nothing.</content>
public sealed partial record Image
{
    /// <summary>One colour.</summary>
    public static Image Solid(int width, int height, Colour colour) => new(new SolidSource(Edge(width, nameof(width)), Edge(height, nameof(height)), colour));

    /// <summary>Letters on a clear ground. <see cref="Text(TextSource)"/> has more settings.</summary>
    /// <param name="text">Plain text; line ends are kept.</param>
    /// <param name="width">Pixels at which lines are broken.</param>
    /// <param name="size">Height of the letters in pixels.</param>
    /// <param name="colour">Of the letters.</param>
    public static Image Text(string text, int width, double size, Colour colour) => Text(new TextSource(Edge(width, nameof(width)), (int)Math.Ceiling(Check(size, 1, 10_000, nameof(size)) * 1.4 * (text.Count(letter => letter == '\n') + 1)), text, size, colour));

    /// <summary>Letters on a clear ground.</summary>
    public static Image Text(TextSource text) => new(text);

    /// <summary>From one colour to another between two places.</summary>
    public static Image Gradient(int width, int height, Colour from, Colour to, ImagePoint start, ImagePoint end) =>
        new(new GradientSource(Edge(width, nameof(width)), Edge(height, nameof(height)), from, to, start, end));

    /// <summary>From one colour in the middle to another outside.</summary>
    /// <param name="width">Pixels.</param>
    /// <param name="height">Pixels.</param>
    /// <param name="from">Inside.</param>
    /// <param name="to">Outside.</param>
    /// <param name="inner">Radius at which it begins to change, in half diagonals.</param>
    /// <param name="outer">Radius at which it has arrived, in half diagonals.</param>
    public static Image Circles(int width, int height, Colour from, Colour to, double inner, double outer) =>
        new(new GradientSource(Edge(width, nameof(width)), Edge(height, nameof(height)), from, to, ImagePoint.Centre, ImagePoint.Centre, true, inner, outer));

    private static int Edge(int pixels, string name) => (int)Check(pixels, 1, 1_000_000, name);
}
