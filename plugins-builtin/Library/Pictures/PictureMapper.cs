using PluginHost.Plugins.Library.Contract;
using PluginHost.Plugins.Library.Index.Stacks;
using PluginHost.Plugins.Library.Thumbnails;
using PluginHost.Sdk.Library;
using PluginHost.Sdk.Metadata;

namespace PluginHost.Plugins.Library.Pictures;

/// <summary>Turns records of the catalogue into what clients see.</summary>
internal static class PictureMapper
{
    public static Picture ToPicture(PictureRecord record, StackCounts stacks) => new()
    {
        Id = record.Id.Value,
        Name = record.Name,
        Format = record.Format,
        MediaType = record.MediaType,
        Width = record.Width,
        Height = record.Height,
        Bytes = record.Bytes,
        Sha256 = record.Hash.Hex,
        TakenAt = record.Fields.TakenAt,
        ImportedAt = record.ImportedAt,
        Stars = record.Stars,
        Score = record.Score,
        Description = record.Description,
        Tags = ToTags(record).Items,
        Collections = record.Collections.Count == 0 ? [] : [.. record.Collections.Select(collection => collection.Value)],
        Thumbhash = ToBase64(record.ThumbHash),
        StackId = record.StackId?.Value,
        StackSize = stacks.Of(record.StackId),
        SourceId = record.SourceId?.Value,
        HasGenerationData = record.Generation is not null,
        Columns = record.Columns,
        TrashedAt = record.TrashedAt,
        Revision = record.Revision,
        V = ThumbnailVersion.Of(record.Hash),
    };

    public static PictureDetail ToDetail(PictureRecord record, StackCounts stacks, GenerationInfo? generation, IReadOnlyList<EngineCaption> captions)
    {
        var (picture, fields) = (ToPicture(record, stacks), record.Fields);
        return new PictureDetail
        {
            Id = picture.Id,
            Name = picture.Name,
            Format = picture.Format,
            MediaType = picture.MediaType,
            Width = picture.Width,
            Height = picture.Height,
            Bytes = picture.Bytes,
            Sha256 = picture.Sha256,
            TakenAt = picture.TakenAt,
            ImportedAt = picture.ImportedAt,
            Stars = picture.Stars,
            Score = picture.Score,
            Description = picture.Description,
            Tags = picture.Tags,
            Collections = picture.Collections,
            Thumbhash = picture.Thumbhash,
            StackId = picture.StackId,
            StackSize = picture.StackSize,
            SourceId = picture.SourceId,
            HasGenerationData = picture.HasGenerationData,
            Columns = picture.Columns,
            TrashedAt = picture.TrashedAt,
            Revision = picture.Revision,
            V = picture.V,
            Source = record.Source,
            Folder = record.Folder,
            Camera = fields.Camera,
            Lens = fields.Lens,
            Exposure = fields is { ExposureSeconds: null, Aperture: null, Iso: null, FocalLength: null }
                ? null
                : new Exposure(fields.ExposureSeconds, fields.Aperture, fields.Iso, fields.FocalLength),
            Gps = fields is { Latitude: { } latitude, Longitude: { } longitude } ? new GpsPosition(latitude, longitude, fields.Altitude) : null,
            DescribedBy = record.DescribedBy?.Value,
            Captions = [.. captions.Select(caption => new Caption(caption.Engine.Value, caption.Text))],
            Generation = ToGeneration(generation),
        };
    }

    public static PictureTagList ToTags(PictureRecord record) =>
        new([.. VisibleTags.Of(record.Tags).Select(tag => new Contract.PictureTag(tag.Name.Value, tag.Source, tag.Confidence))]);

    public static PictureFields ToFields(MetadataFields fields) => new()
    {
        Title = fields.Title,
        Headline = fields.Headline,
        Description = fields.Description,
        AltText = fields.AltText,
        Creators = fields.Creators,
        Rights = fields.Rights,
        Rating = fields.Rating,
        Rejected = fields.Rejected,
        Label = fields.Label,
        Keywords = fields.Keywords,
        KeywordPaths = fields.KeywordPaths,
        People = fields.People,
        Regions = fields.Regions,
        Place = fields.Place,
        Software = fields.Software,
    };

    public static Generation? ToGeneration(GenerationInfo? info) => info is null ? null : new Generation
    {
        Generator = info.Generator,
        GeneratorVersion = info.GeneratorVersion,
        Prompt = info.Prompt,
        Negative = info.Negative,
        PromptExpanded = info.PromptExpanded,
        Template = info.Template,
        NegativeTemplate = info.NegativeTemplate,
        Characters = info.Characters,
        Seed = ToText(info.Seed),
        VariationSeed = ToText(info.VariationSeed),
        VariationStrength = info.VariationStrength,
        Steps = info.Steps,
        Cfg = info.Cfg,
        Guidance = info.Guidance,
        ClipSkip = info.ClipSkip,
        Sampler = info.Sampler,
        SamplerId = info.SamplerId,
        Scheduler = info.Scheduler,
        SchedulerId = info.SchedulerId,
        Model = info.Model,
        ModelHash = info.ModelHash,
        ModelHashKind = info.ModelHashKind,
        ModelId = info.ModelId,
        Vae = info.Vae,
        TextEncoders = info.TextEncoders,
        Loras = [.. info.Loras.Select(lora => new Lora(lora.Name, lora.Weight) { WeightClip = lora.WeightClip, Hash = lora.Hash, VersionId = lora.VersionId, Kind = lora.Kind })],
        Width = info.Width,
        Height = info.Height,
        Denoise = info.Denoise,
        Mode = info.Mode,
        Hires = info.Hires,
        SourceImages = info.SourceImages,
        Extensions = info.Extensions,
        Workflow = info.WorkflowJson is not null,
    };

    private static string? ToText(ulong? seed) => seed?.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string? ToBase64(ReadOnlyMemory<byte>? bytes) => bytes is { IsEmpty: false } some ? Convert.ToBase64String(some.Span) : null;
}
