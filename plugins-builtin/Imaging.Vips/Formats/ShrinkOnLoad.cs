namespace PluginHost.Plugins.Imaging.Vips.Formats;

/// <summary>How a decoder scales down while it decodes.</summary>
internal enum ShrinkOnLoad
{
    /// <summary>It does not.</summary>
    None,

    /// <summary>By an integer divisor, argument <c>shrink</c>.</summary>
    Divisor,

    /// <summary>By a factor, argument <c>scale</c>.</summary>
    Factor,
}
