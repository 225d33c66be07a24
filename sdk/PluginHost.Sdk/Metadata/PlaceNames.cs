namespace PluginHost.Sdk.Metadata;

/// <summary>A place in words.</summary>
public sealed record PlaceNames
{
    /// <summary>Part of a city, sight or venue.</summary>
    public string? Location { get; init; }

    /// <summary>City.</summary>
    public string? City { get; init; }

    /// <summary>State or province.</summary>
    public string? State { get; init; }

    /// <summary>Country.</summary>
    public string? Country { get; init; }

    /// <summary>ISO code of the country.</summary>
    public string? CountryCode { get; init; }
}
