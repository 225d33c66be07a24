using System.Collections.Frozen;
using PluginHost.Sdk.Imaging.Operations;

namespace PluginHost.Plugins.Imaging.Vips.Rendering.Steps;

/// <summary>Who makes which kind of step.</summary>
internal static class StepMakers
{
    private static readonly FrozenDictionary<Type, IStepMaker> All = new Dictionary<Type, IStepMaker>
    {
        [typeof(ResizeOperation)] = new ResizeMaker(),
        [typeof(CropOperation)] = new CropMaker(),
        [typeof(PadOperation)] = new PadMaker(),
        [typeof(TurnOperation)] = new TurnMaker(),
        [typeof(RotateOperation)] = new RotateMaker(),
        [typeof(FlipOperation)] = new FlipMaker(),
        [typeof(LinearOperation)] = new LinearMaker(),
        [typeof(MatrixOperation)] = new MatrixMaker(),
        [typeof(CurveOperation)] = new CurveMaker(),
        [typeof(LookupOperation)] = new LookupMaker(),
        [typeof(BlurOperation)] = new BlurMaker(),
        [typeof(SharpenOperation)] = new SharpenMaker(),
        [typeof(ConvolveOperation)] = new ConvolveMaker(),
        [typeof(MedianOperation)] = new MedianMaker(),
        [typeof(NoiseOperation)] = new NoiseMaker(),
        [typeof(ReencodeOperation)] = new ReencodeMaker(),
        [typeof(CompositeOperation)] = new CompositeMaker(),
        [typeof(MixOperation)] = new MixMaker(),
        [typeof(MaskOperation)] = new MaskMaker(),
        [typeof(FlattenOperation)] = new FlattenMaker(),
        [typeof(KernelOperation)] = new KernelStepMaker(),
        [typeof(ByteKernelOperation)] = new ByteKernelStepMaker(),
    }.ToFrozenDictionary();

    public static IStepMaker Of(ImageOperation step) => All[step.GetType()];
}
