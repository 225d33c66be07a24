using System.Text.Json.Serialization;
using PluginHost.Sdk.Imaging.Kernels;

namespace PluginHost.Sdk.Imaging.Operations;

/// <summary>Code of a plugin or script for each row of pixels.</summary>
/// <param name="Kernel">The code with its parameters. Cannot cross to another process.</param>
public sealed record KernelOperation([property: JsonIgnore] IPixelKernel? Kernel) : ImageOperation;
