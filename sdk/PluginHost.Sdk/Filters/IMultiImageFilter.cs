using PluginHost.Sdk.Imaging;

namespace PluginHost.Sdk.Filters;

/// <summary>A filter that makes any number of pictures from a picture. <b>Implemented by plugins.</b></summary>
/// <remarks>As <see cref="IImageFilter"/> in everything else.</remarks>
public interface IMultiImageFilter : IFilter
{
    /// <summary>Says what becomes of the picture; at most 100 outputs.</summary>
    /// <exception cref="FilterParameterException">A parameter does not fit this picture.</exception>
    IReadOnlyList<FilterOutput> Apply(Image image, FilterContext context);

    ValueTask<FilterDescription> IFilter.DescribeAsync(DescribeFilterRequest request, CancellationToken cancellationToken) =>
        ValueTask.FromResult(FilterType.Of(GetType()).Describe(this));

    ValueTask<ApplyFilterResult> IFilter.ApplyAsync(ApplyFilterRequest request, CancellationToken cancellationToken) =>
        ValueTask.FromResult(FilterType.Of(GetType()).Run(this, request, static (filter, image, context) => filter.Apply(image, context), cancellationToken));
}
