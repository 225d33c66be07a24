using System.Text.Json;
using PluginHost.Sdk.Filters;

namespace PluginHost.Sdk.Export;

/// <summary>Reads the arguments of an export by the descriptions of its parameters, as those of filters are read: the same value is right or wrong everywhere.</summary>
public static class ExportArguments
{
    /// <summary>Reads the arguments of a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="parameters">What there is to set.</param>
    /// <param name="values">
    /// The value of every parameter, that of its default where nothing is said: of the types that <see cref="FilterArguments.Read"/> answers, but no picture.
    /// </param>
    /// <returns>Why they do not fit; <see langword="null"/> where all do.</returns>
    public static ExportResult? Read(ExportRequest request, IReadOnlyList<FilterParameter> parameters, out IReadOnlyDictionary<string, object?> values)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(parameters);
        var read = parameters.ToDictionary(parameter => parameter.Name, Default);
        values = read;
        try
        {
            using var arguments = JsonDocument.Parse(request.Arguments);
            return arguments.RootElement.ValueKind == JsonValueKind.Object
                ? arguments.RootElement.EnumerateObject().Select(argument => ReadOne(argument, parameters, read)).FirstOrDefault(refused => refused is not null)
                : ExportRefusals.NotAnObject;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return ExportRefusals.NotAnObject;
        }
    }

    private static object? Default(FilterParameter parameter)
    {
        using var value = JsonDocument.Parse(parameter.Default);
        return ParameterJson.Read(value.RootElement, parameter).Value;
    }

    private static ExportResult? ReadOne(JsonProperty argument, IReadOnlyList<FilterParameter> parameters, Dictionary<string, object?> values)
    {
        if (parameters.FirstOrDefault(parameter => parameter.Name == argument.Name) is not { } parameter)
        {
            return ExportRefusals.Unknown(argument.Name, parameters.Select(known => known.Name));
        }

        var (value, reason) = ParameterJson.Read(argument.Value, parameter);
        values[parameter.Name] = value;
        return reason is null ? null : ExportRefusals.Unfit(argument.Name, reason);
    }
}
