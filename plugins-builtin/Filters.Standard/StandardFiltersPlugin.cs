using PluginHost.Plugins.Filters.Standard.Colours;
using PluginHost.Plugins.Filters.Standard.Colours.LookupTables;
using PluginHost.Plugins.Filters.Standard.DataSets;
using PluginHost.Plugins.Filters.Standard.Detail;
using PluginHost.Plugins.Filters.Standard.Effects;
using PluginHost.Plugins.Filters.Standard.Frames;
using PluginHost.Plugins.Filters.Standard.Geometry;
using PluginHost.Plugins.Filters.Standard.Light;
using PluginHost.Plugins.Filters.Standard.Output;
using PluginHost.Sdk;
using PluginHost.Sdk.Filters;

namespace PluginHost.Plugins.Filters.Standard;

/// <summary>The standard filters.</summary>
[Plugin("builtin.filters.standard", Name = "Standard filters",
    Description = "The filters everybody expects: geometry, light, colour, detail, effects, text and frames, output, data sets.")]
public sealed class StandardFiltersPlugin : IPlugin
{
    /// <inheritdoc/>
    public void Configure(IPluginBuilder builder) => builder
        .AddFilter<RotateFilter>()
        .AddFilter<StraightenFilter>()
        .AddFilter<TurnFilter>()
        .AddFilter<FlipFilter>()
        .AddFilter<CropFilter>()
        .AddFilter<AspectCropFilter>()
        .AddFilter<ScaleFilter>()
        .AddFilter<BrightnessContrastFilter>()
        .AddFilter<ExposureFilter>()
        .AddFilter<LevelsFilter>()
        .AddFilter<CurvesFilter>()
        .AddFilter<ShadowsHighlightsFilter>()
        .AddFilter<ColourFilter>()
        .AddFilter<WhiteBalanceFilter>()
        .AddFilter<HueSaturationFilter>()
        .AddFilter<BlackAndWhiteFilter>()
        .AddFilter<TintFilter>()
        .AddFilter<LookupTableFilter>()
        .AddFilter<BlurFilter>()
        .AddFilter<SharpenFilter>()
        .AddFilter<DenoiseFilter>()
        .AddFilter<ClarityFilter>()
        .AddFilter<MotionBlurFilter>()
        .AddFilter<CameraShakeFilter>()
        .AddFilter<PixelateFilter>()
        .AddFilter<PosterizeFilter>()
        .AddFilter<EdgesFilter>()
        .AddFilter<GrainFilter>()
        .AddFilter<VignetteFilter>()
        .AddFilter<BorderFilter>()
        .AddFilter<TextWatermarkFilter>()
        .AddFilter<PictureWatermarkFilter>()
        .AddFilter<ResizeFilter>()
        .AddFilter<ConvertFilter>()
        .AddFilter<StripMetadataFilter>()
        .AddFilter<PadToSquareFilter>()
        .AddFilter<JpegArtefactsFilter>()
        .AddFilter<NoiseFilter>();
}
