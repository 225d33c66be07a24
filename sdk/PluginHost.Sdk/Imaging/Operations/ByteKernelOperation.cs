using PluginHost.Sdk.Imaging.Kernels;

namespace PluginHost.Sdk.Imaging.Operations;

/// <summary>Code of a plugin or script for each row of pixels of 8 bits.</summary>
/// <param name="Kernel">The code with its parameters. Cannot cross to another process: writing it as JSON throws <see cref="NotSupportedException"/>.</param>
public sealed record ByteKernelOperation(IByteKernel Kernel) : ImageOperation;
