using System.Runtime.InteropServices;
using System.Text;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Decoder.Raw.Native;

/// <summary>Develops a raw file with LibRaw: white balance of the camera, sRGB, eight bits, upright.</summary>
internal static unsafe class Developer
{
    private const int Srgb = 1, Bitmap = 2, PixelsInOneByte = 64;

    /// <exception cref="RawException">LibRaw refuses, or its token was cancelled.</exception>
    public static DecodePixelsResult Develop(RawLibrary library, DecodePixelsRequest request, CancellationToken cancellationToken)
    {
        using var raw = new RawHandle(library);
        if (raw.IsInvalid)
        {
            throw new RawException("it did not start");
        }

        var cancelled = GCHandle.Alloc(cancellationToken);
        try
        {
            library.SetProgress(raw.Address, &IsCancelled, GCHandle.ToIntPtr(cancelled));
            Open(library, raw, request);
            library.SetOutputBits(raw.Address, 8);
            library.SetOutputColour(raw.Address, Srgb);
            for (var channel = 0; channel < 4; channel++)
            {
                library.SetGain(raw.Address, channel, library.CameraGain(raw.Address, channel));
            }

            library.ThrowIfFailed(library.Unpack(raw.Address));
            library.ThrowIfFailed(library.Process(raw.Address));
            return new DecodePixelsResult(Refusal: null) { Pixels = Take(library, raw) };
        }
        finally
        {
            cancelled.Free();
        }
    }

    private static void Open(RawLibrary library, RawHandle raw, DecodePixelsRequest request)
    {
        fixed (byte* path = Encoding.UTF8.GetBytes(request.File.Path + '\0'))
        {
            library.ThrowIfFailed(library.OpenFile(raw.Address, path));
        }

        var (width, height) = (library.RawWidth(raw.Address), library.RawHeight(raw.Address));
        if (width < 1 || height < 1 || Math.Max(width, height) > request.Limits.MaxEdge || (long)width * height > request.Limits.MaxPixels)
        {
            throw new RawException($"{width} x {height} pixels are more than is taken in");
        }

        if (!MayHold(new FileInfo(request.File.Path).Length, width, height))
        {
            throw new RawException($"it is far too short for {width} x {height} pixels");
        }
    }

    /// <summary>Whether a file can hold that many pixels. LibRaw fills up what is missing and develops it: seconds of work and hundreds of megabytes for a file of a few bytes.</summary>
    /// <remarks>The densest packing there is, a black picture in lossy blocks of 8 x 8, takes two bytes a block.</remarks>
    internal static bool MayHold(long fileLength, int width, int height) => (long)width * height <= fileLength * PixelsInOneByte;

    private static PixelBuffer Take(RawLibrary library, RawHandle raw)
    {
        int error;
        var image = library.MakeImage(raw.Address, &error);
        if (image is null)
        {
            library.ThrowIfFailed(error);
            throw new RawException("it made no picture");
        }

        try
        {
            var length = (long)image->Width * image->Height * image->Colours;
            if (image->Type != Bitmap || image->Bits != 8 || image->Colours is not (1 or 3) || length != image->Length)
            {
                throw new RawException("it made a picture of another kind than asked for");
            }

            var data = new byte[length];
            Marshal.Copy((nint)(image + 1), data, 0, data.Length);
            return new PixelBuffer(image->Width, image->Height, image->Colours == 1 ? SampleChannels.Grey : SampleChannels.Rgb, data);
        }
        finally
        {
            library.FreeImage(image);
        }
    }

    [UnmanagedCallersOnly]
    private static int IsCancelled(nint token, int stage, int iteration, int expected) => ((CancellationToken)GCHandle.FromIntPtr(token).Target!).IsCancellationRequested ? 1 : 0;
}
