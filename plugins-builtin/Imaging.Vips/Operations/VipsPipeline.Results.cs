using System.Runtime.InteropServices;
using PluginHost.Plugins.Imaging.Vips.Native;

namespace PluginHost.Plugins.Imaging.Vips.Operations;

internal sealed partial class VipsPipeline
{
    /// <summary>Runs the chain through an encoder.</summary>
    /// <param name="saver">Name of a libvips operation that saves to a buffer.</param>
    /// <param name="arguments">Sets what is special to the encoder.</param>
    public byte[] Encode(string saver, Action<VipsOperationCall> arguments)
    {
        using var call = new VipsOperationCall(saver);
        call.With("in", image).With("keep", "none");
        arguments(call);
        return call.ToBytes();
    }

    /// <summary>Runs the chain and takes its pixels: one byte a band, interleaved, rows without padding.</summary>
    public unsafe byte[] Pixels()
    {
        ToMemory();
        var bytes = GC.AllocateUninitializedArray<byte>(checked(Width * Height * Bands));
        var data = VipsApi.ImageData(image);
        if (data is null)
        {
            throw VipsException.ForFailureOf("image_get_data");
        }

        Marshal.Copy((nint)data, bytes, 0, bytes.Length);
        return bytes;
    }
}
