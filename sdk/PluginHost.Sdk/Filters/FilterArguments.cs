using System.Text.Json;

namespace PluginHost.Sdk.Filters;

/// <summary>
/// Reads arguments by the descriptions of parameters, for filters that are no class with <see cref="ParameterAttribute"/>: one reader for all, so that
/// the same argument is right or wrong everywhere, in the same words.
/// </summary>
public static class FilterArguments
{
    /// <summary>Reads the arguments of a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="parameters">What there is to set.</param>
    /// <param name="values">
    /// What is set, by name of the parameter: <see langword="double"/>, <see langword="int"/>, <see langword="bool"/>, <see langword="string"/> (a text, or the value of a
    /// choice), <see cref="Imaging.Colour"/>, <see cref="Imaging.ImagePoint"/>, <see cref="Imaging.ImageRegion"/>, and <see cref="Imaging.Image"/> or
    /// <see langword="null"/> for a picture.
    /// </param>
    /// <returns>Why they do not fit; <see langword="null"/> where all do.</returns>
    public static ApplyFilterResult? Read(ApplyFilterRequest request, IReadOnlyList<FilterParameter> parameters, out IReadOnlyDictionary<string, object?> values)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(parameters);
        var read = new Dictionary<string, object?>();
        values = read;
        try
        {
            using var arguments = JsonDocument.Parse(request.Arguments);
            return arguments.RootElement.ValueKind == JsonValueKind.Object
                ? arguments.RootElement.EnumerateObject().Select(argument => ReadOne(argument, request, parameters, read)).FirstOrDefault(refused => refused is not null)
                : FilterRefusals.NotAnObject;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return FilterRefusals.NotAnObject;
        }
    }

    /// <summary>Writes the value of a parameter as JSON, as <see cref="FilterParameter.Default"/> holds it.</summary>
    /// <param name="value">Of a type that <see cref="Read"/> answers, or an enum.</param>
    public static string Write(object? value) => ParameterJson.Write(value);

    private static ApplyFilterResult? ReadOne(JsonProperty argument, ApplyFilterRequest request, IReadOnlyList<FilterParameter> parameters, Dictionary<string, object?> values)
    {
        if (parameters.FirstOrDefault(parameter => parameter.Name == argument.Name) is not { } parameter)
        {
            return FilterRefusals.Unknown(argument.Name, parameters.Select(known => known.Name));
        }

        var (value, reason) = parameter.Kind == ParameterKind.Picture
            ? (request.Pictures.FirstOrDefault(picture => picture.Parameter == parameter.Name)?.Image, null)
            : ParameterJson.Read(argument.Value, parameter);
        values[parameter.Name] = value;
        return reason is null ? null : FilterRefusals.Unfit(argument.Name, reason);
    }
}
