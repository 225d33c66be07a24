using System.Reflection;
using System.Runtime.CompilerServices;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Sdk.Filters;

/// <summary>The parameters of a filter class. Kept with the class, so that it can be unloaded.</summary>
internal sealed class FilterType
{
    private static readonly ConditionalWeakTable<Type, FilterType> Known = [];

    private readonly IReadOnlyList<ParameterProperty> _parameters;
    private readonly IReadOnlyList<FilterParameter> _known;
    private readonly string _group;

    private FilterType(Type type)
    {
        _group = type.GetCustomAttribute<FilterAttribute>()?.Group ?? "Other";
        _parameters = [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.IsDefined(typeof(ParameterAttribute)))
            .OrderBy(property => property.MetadataToken)
            .Select(property => new ParameterProperty(property))];
        _known = [.. _parameters.Select(parameter => parameter.Parameter)];
    }

    public static FilterType Of(Type type) => Known.GetValue(type, static type => new FilterType(type));

    /// <param name="filter">The registered object, whose values are the defaults.</param>
    public FilterDescription Describe(object filter) => new(_group, [.. _parameters.Select(parameter => parameter.Describe(filter))]);

    /// <summary>Runs a copy of the filter that has the values of the request.</summary>
    public ApplyFilterResult Run<T>(
        T filter, ApplyFilterRequest request, Func<T, Image, FilterContext, IReadOnlyList<FilterOutput>> apply, CancellationToken cancellationToken)
        where T : class
    {
        var copy = (T)Clone(filter);
        if (Bind(copy, request) is { } problem)
        {
            return problem;
        }

        try
        {
            var context = new FilterContext(request.Facts)
            {
                Description = request.Description,
                Tags = request.Tags,
                Seed = request.Seed,
                IsPreview = request.IsPreview,
                CancellationToken = cancellationToken,
            };
            return new ApplyFilterResult(apply(copy, request.Image, context));
        }
        catch (FilterParameterException error)
        {
            return FilterRefusals.Unfit(error.Parameter, error.Message);
        }
        catch (ArgumentOutOfRangeException error)
        {
            return FilterRefusals.OutOfRange(error.Message);
        }
    }

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "MemberwiseClone")]
    private static extern object Clone(object original);

    private ApplyFilterResult? Bind(object copy, ApplyFilterRequest request)
    {
        if (FilterArguments.Read(request, _known, out var values) is { } refused)
        {
            return refused;
        }

        foreach (var parameter in _parameters.Where(parameter => values.ContainsKey(parameter.Parameter.Name)))
        {
            parameter.Set(copy, values[parameter.Parameter.Name]);
        }

        return null;
    }
}
