namespace PluginHost.Plugins.Imaging.Vips.Rendering.Rows;

/// <summary>A plugin's code for pixels threw.</summary>
internal sealed class KernelException(Type kernel, Exception cause) : Exception($"{kernel.FullName} threw {cause.GetType().FullName}: {cause.Message}", cause);
