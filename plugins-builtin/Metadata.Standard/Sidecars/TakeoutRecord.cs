using System.Text.Json;
using PluginHost.Plugins.Metadata.Standard.Fields;
using PluginHost.Plugins.Metadata.Standard.Generators;

namespace PluginHost.Plugins.Metadata.Standard.Sidecars;

/// <summary>What Google Takeout writes beside a picture. Times are UTC; 0,0 is no place.</summary>
internal sealed record TakeoutRecord(DateTimeOffset? TakenAt, GeoPosition? Chosen, GeoPosition? FromFile, double? Altitude, string? Description, IReadOnlyList<string> People)
{
    private const int MostPeople = 200;

    public bool IsFavourite { get; init; }

    public static TakeoutRecord? TryRead(JsonElement root)
    {
        var taken = root.Member("photoTakenTime")?.Member("timestamp")?.AsTextOrNumber();
        if (root.Member("title")?.AsText() is null || (taken is null && root.Member("creationTime") is null))
        {
            return null;
        }

        return new TakeoutRecord(
            GenerationNumbers.Decimal(taken) is > -100_000_000_000 and < 100_000_000_000 and not 0 and var seconds ? DateTimeOffset.FromUnixTimeMilliseconds((long)(seconds * 1000)) : null,
            Position(root.Member("geoData")),
            Position(root.Member("geoDataExif")),
            root.Member("geoData")?.Member("altitude")?.AsNumber() is { } altitude and not 0 ? altitude : null,
            root.Member("description")?.AsText() is { Length: > 0 } description ? description : null,
            root.Member("people") is { ValueKind: JsonValueKind.Array } people
                ? [.. people.EnumerateArray().Take(MostPeople).Select(person => person.Member("name")?.AsText()).OfType<string>().Where(name => name.Length > 0)]
                : [])
        {
            IsFavourite = root.Member("favorited") is { ValueKind: JsonValueKind.True },
        };
    }

    private static GeoPosition? Position(JsonElement? geo) =>
        geo?.Member("latitude")?.AsNumber() is >= -90 and <= 90 and var latitude && geo?.Member("longitude")?.AsNumber() is >= -180 and <= 180 and var longitude && (latitude, longitude) is not (0.0, 0.0)
            ? new GeoPosition(latitude, longitude)
            : null;
}
