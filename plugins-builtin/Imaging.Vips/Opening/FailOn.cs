namespace PluginHost.Plugins.Imaging.Vips.Opening;

/// <summary>What makes a decoder give up.</summary>
internal enum FailOn
{
    /// <summary>Missing data and errors. A picture with grey bars where its data ended is not the picture.</summary>
    Error,

    /// <summary>Every complaint.</summary>
    Warning,
}
