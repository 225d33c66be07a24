namespace PluginHost.Sdk.Filters;

/// <summary>Makes pictures from a picture: a filter as the host calls it. <b>Implemented by plugins</b>, mostly through <see cref="IImageFilter"/>.</summary>
/// <remarks>Thread safe. Nothing is decoded here: a filter answers descriptions, which the host renders.</remarks>
[Contract("filters.filter", "PH4601", DescribedBy = typeof(FilterAttribute), DeadlineSeconds = 10, RunsInWorker = true)]
public interface IFilter
{
    /// <summary>Says which parameters it has. Asked once per load.</summary>
    ValueTask<FilterDescription> DescribeAsync(DescribeFilterRequest request, CancellationToken cancellationToken);

    /// <summary>Says what becomes of one picture.</summary>
    ValueTask<ApplyFilterResult> ApplyAsync(ApplyFilterRequest request, CancellationToken cancellationToken);
}
