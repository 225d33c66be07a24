using PluginHost.Sdk.Imaging;

namespace PluginHost.Sdk.Filters;

/// <summary>A filter that makes one picture from a picture. <b>Implemented by plugins.</b></summary>
/// <remarks>
/// Its parameters are properties with <see cref="ParameterAttribute"/>. Each run has an object of its own, a copy of the registered one with the
/// run's values set: plain code without locks. The result depends on nothing but the image, the parameters and the context, so that it can be made again.
/// </remarks>
public interface IImageFilter : IFilter
{
    /// <summary>Says what becomes of the picture.</summary>
    /// <exception cref="FilterParameterException">A parameter does not fit this picture.</exception>
    Image Apply(Image image, FilterContext context);

    ValueTask<FilterDescription> IFilter.DescribeAsync(DescribeFilterRequest request, CancellationToken cancellationToken) =>
        ValueTask.FromResult(FilterType.Of(GetType()).Describe(this));

    ValueTask<ApplyFilterResult> IFilter.ApplyAsync(ApplyFilterRequest request, CancellationToken cancellationToken) =>
        ValueTask.FromResult(FilterType.Of(GetType()).Run(this, request, static (filter, image, context) => [new FilterOutput(filter.Apply(image, context))], cancellationToken));
}
