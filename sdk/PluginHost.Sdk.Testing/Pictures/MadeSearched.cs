using PluginHost.Sdk.Library;
using PluginHost.Sdk.Searching;

namespace PluginHost.Sdk.Testing.Pictures;

/// <summary>A record as a search sees it.</summary>
internal sealed class MadeSearched : SearchedPicture
{
    public PictureRecord? Record { get; set; }

    public override PictureId Id => Record?.Id ?? default;

    public override int Width => Record?.Width ?? 0;

    public override int Height => Record?.Height ?? 0;

    public override long Bytes => Record?.Bytes ?? 0;

    public override string Format => Record?.Format ?? "";

    public override DateTimeOffset ImportedAt => Record?.ImportedAt ?? default;

    public override DateTimeOffset? TakenAt => Record?.Fields.TakenAt;

    public override int Stars => Record?.Stars ?? 0;

    public override double? Score => Record?.Score;

    public override string? Camera => Record?.Fields.Camera;

    public override string? Lens => Record?.Fields.Lens;

    public override string? Generator => Record?.Generation?.Generator;

    public override string? Model => Record?.Generation?.Model;

    public override string? Sampler => Record?.Generation?.Sampler;

    public override ulong? Seed => Record?.Generation?.Seed;

    public override string Folder => Record?.Folder ?? "";

    public override string Source => Record?.Source ?? "";

    public override PictureId? StackId => Record?.StackId;

    public override PictureId? SourceId => Record?.SourceId;

    public override IReadOnlyList<string> Tags => [.. Record?.Tags.Select(tag => tag.Name.Value) ?? []];

    public override IReadOnlyList<string> Loras => Record?.Generation?.Loras ?? [];

    public override string NameInCapitals => Record?.Name.ToUpperInvariant() ?? "";

    public override bool IsTrashed => Record?.TrashedAt is not null;

    public override bool IsAnimated => Record?.Frames > 1;

    public override bool IsGenerated => Record?.Generation is not null;

    public override bool HasAlpha => Record?.HasAlpha ?? false;

    public override bool HasPosition => Record?.Fields is { Latitude: not null, Longitude: not null };

    public override bool HasDescription => Record?.Description is not null;

    public override bool HasPrompt => Record?.Generation?.HasPrompt ?? false;

    public override bool HasWorkflow => Record?.Generation?.HasWorkflow ?? false;

    public override bool HasTag(string name) => Tags.Contains(name, StringComparer.OrdinalIgnoreCase);

    public override double? Column(string name) => Record?.Columns.TryGetValue(name, out var value) == true ? value : null;

    public override bool NameMatches(string pattern)
    {
        var (name, wanted) = (NameInCapitals, pattern.ToUpperInvariant());
        return wanted.Contains('*', StringComparison.Ordinal)
            ? System.IO.Enumeration.FileSystemName.MatchesSimpleExpression(wanted, name)
            : name.Contains(wanted, StringComparison.Ordinal);
    }
}
