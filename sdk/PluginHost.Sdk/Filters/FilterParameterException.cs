namespace PluginHost.Sdk.Filters;

/// <summary>Says that a parameter does not fit. The caller gets a problem that names it.</summary>
/// <param name="parameter">Name of the parameter, as the property or in camelCase.</param>
/// <param name="reason">What is wrong, and what would be right.</param>
public sealed class FilterParameterException(string parameter, string reason) : Exception(reason)
{
    /// <summary>Name of the parameter in camelCase.</summary>
    public string Parameter { get; } = parameter.Length == 0 ? parameter : char.ToLowerInvariant(parameter[0]) + parameter[1..];
}
