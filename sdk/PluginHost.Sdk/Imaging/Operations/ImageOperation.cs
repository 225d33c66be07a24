using System.Text.Json.Serialization;

namespace PluginHost.Sdk.Imaging.Operations;

/// <summary>
/// One step of an <see cref="Image"/>: plain data that an engine interprets. Lengths are in pixels of the picture at full size; an engine that
/// renders a smaller one scales them. The set is closed: what is not here is a <see cref="KernelOperation"/> or
/// <see cref="ByteKernelOperation"/>, which alone have no JSON form.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "op")]
[JsonDerivedType(typeof(ResizeOperation), "resize")]
[JsonDerivedType(typeof(CropOperation), "crop")]
[JsonDerivedType(typeof(PadOperation), "pad")]
[JsonDerivedType(typeof(TurnOperation), "turn")]
[JsonDerivedType(typeof(RotateOperation), "rotate")]
[JsonDerivedType(typeof(FlipOperation), "flip")]
[JsonDerivedType(typeof(LinearOperation), "linear")]
[JsonDerivedType(typeof(MatrixOperation), "matrix")]
[JsonDerivedType(typeof(CurveOperation), "curve")]
[JsonDerivedType(typeof(LookupOperation), "lookup")]
[JsonDerivedType(typeof(BlurOperation), "blur")]
[JsonDerivedType(typeof(SharpenOperation), "sharpen")]
[JsonDerivedType(typeof(ConvolveOperation), "convolve")]
[JsonDerivedType(typeof(MedianOperation), "median")]
[JsonDerivedType(typeof(NoiseOperation), "noise")]
[JsonDerivedType(typeof(ReencodeOperation), "reencode")]
[JsonDerivedType(typeof(CompositeOperation), "composite")]
[JsonDerivedType(typeof(MixOperation), "mix")]
[JsonDerivedType(typeof(MaskOperation), "mask")]
[JsonDerivedType(typeof(FlattenOperation), "flatten")]
public abstract record ImageOperation
{
    private protected ImageOperation()
    {
    }

    /// <summary>How large a picture is afterwards.</summary>
    public virtual ImageSize SizeAfter(ImageSize before) => before;
}
