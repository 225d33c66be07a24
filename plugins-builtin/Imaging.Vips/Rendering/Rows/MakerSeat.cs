using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using PluginHost.Plugins.Imaging.Vips.Native;

namespace PluginHost.Plugins.Imaging.Vips.Rendering.Rows;

/// <summary>Where libvips calls a <see cref="PictureMaker"/>. No exception gets past it: the session keeps the first, and libvips sees a failure.</summary>
internal sealed unsafe class MakerSeat : IDisposable
{
    private readonly PictureMaker _maker;
    private readonly RenderSession _session;
    private readonly VipsImageHandle[] _inputs;
    private GCHandle _self;

    private MakerSeat(PictureMaker maker, RenderSession session, VipsImageHandle[] inputs)
    {
        (_maker, _session, _inputs) = (maker, session, inputs);
        _self = GCHandle.Alloc(this);
    }

    /// <summary>A new image that the maker fills.</summary>
    /// <param name="maker">Makes the pixels.</param>
    /// <param name="session">Owns seat and image, and keeps the inputs alive as long.</param>
    /// <param name="shape">Of the image.</param>
    /// <param name="inputs">What it is made from.</param>
    public static VipsImageHandle Place(PictureMaker maker, RenderSession session, MakerShape shape, params VipsImageHandle[] inputs)
    {
        var seat = new MakerSeat(maker, session, inputs);
        session.Keep(seat);
        var image = session.Own(VipsApi.ImageNew());
        var addresses = stackalloc nint[inputs.Length + 1];
        for (var i = 0; i < inputs.Length; i++)
        {
            addresses[i] = inputs[i].DangerousGetHandle();
        }

        addresses[inputs.Length] = 0;
        if (VipsApi.ImagePipeline(image, (int)shape.Demand, addresses) != 0)
        {
            throw VipsException.ForFailureOf("image_pipeline");
        }

        VipsApi.ImageInitFields(image, shape.Width, shape.Height, shape.Bands, shape.IsFloat ? MakerShape.FloatFormat : 0, 0, shape.IsFloat ? MakerShape.ScRgb : MakerShape.Srgb, 1, 1);
        return VipsApi.ImageGenerate(image, &Start, &Generate, &Stop, GCHandle.ToIntPtr(seat._self), 0) == 0 ? image : throw VipsException.ForFailureOf("image_generate");
    }

    public void Dispose() => _self.Free();

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static nint Start(nint output, nint seat, nint unused)
    {
        var inputs = Of(seat)._inputs;
        var regions = (nint*)NativeMemory.AllocZeroed((nuint)inputs.Length + 1, (nuint)sizeof(nint));
        for (var i = 0; i < inputs.Length; i++)
        {
            regions[i] = VipsApi.RegionNew(inputs[i].DangerousGetHandle());
        }

        return (nint)regions;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Generate(nint output, nint regions, nint seat, nint unused, int* stop) => Of(seat).Fill(output, (nint*)regions) ? 0 : -1;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Stop(nint regions, nint seat, nint unused)
    {
        for (var region = (nint*)regions; *region != 0; region++)
        {
            VipsApi.ObjectUnref(*region);
        }

        NativeMemory.Free((void*)regions);
        return 0;
    }

    private static MakerSeat Of(nint seat) => (MakerSeat)GCHandle.FromIntPtr(seat).Target!;

    private bool Fill(nint output, nint* regions)
    {
        if (_session.HasEnded)
        {
            return false;
        }

        try
        {
            var piece = new VipsRegion(output);
            var needs = _maker.Needs(piece.Area);
            for (var i = 0; i < _inputs.Length && !_maker.PreparesItself; i++)
            {
                if (VipsApi.RegionPrepare(regions[i], &needs) != 0)
                {
                    return false;
                }
            }

            _maker.Make(piece, new ReadOnlySpan<nint>(regions, _inputs.Length));
            return true;
        }
        catch (Exception exception)
        {
            _session.Fail(exception);
            return false;
        }
    }
}
