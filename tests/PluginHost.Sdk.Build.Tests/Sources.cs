namespace PluginHost.Sdk.Build.Tests;

/// <summary>What authors write.</summary>
internal static class Sources
{
    public const string Minimal = """
        using PluginHost.Sdk;

        namespace Acme.Warm;

        [Plugin("acme.warm")]
        public sealed class WarmPlugin : IPlugin
        {
            public void Configure(IPluginBuilder builder) { }
        }
        """;

    public const string Full = """
        using System.ComponentModel;
        using System.ComponentModel.DataAnnotations;
        using Microsoft.AspNetCore.Routing;
        using PluginHost.Sdk;
        using PluginHost.Sdk.Embedding;
        using PluginHost.Sdk.Http;
        using PluginHost.Sdk.Imaging;
        using PluginHost.Sdk.Library;
        using PluginHost.Sdk.Scoring;
        using PluginHost.Sdk.Ui;

        namespace Acme.Warm;

        public enum Mood { Calm, VeryLively }

        [Description("How warm is warm.")]
        public sealed record WarmSettings(
            [property: Range(1, 8), Description("Pictures at once.")] int Workers = 2,
            [property: Range(0.5, 2.5), Display(Name = "Strength")] double Factor = 1.5,
            [property: StringLength(20, MinimumLength = 2)] string Label = "warm",
            [property: AllowedValues("red", "amber")] string Colour = "amber",
            [property: DataType(DataType.Password)] string? ApiKey = null,
            Mood Mood = Mood.VeryLively,
            SampleFit Fit = SampleFit.Pad,
            bool On = true,
            int? Maybe = null,
            IReadOnlyList<string>? Folders = null,
            long Big = 5_000_000_000);

        [Plugin("acme.warm", Name = "Warm tones", LoadMode = PluginLoadMode.Pinned, Settings = typeof(WarmSettings))]
        [Permission(Permissions.Routes, Reason = "Shows a page.")]
        [Permission(Permissions.LibraryRead)]
        [DependsOn("builtin.library", "[0.1,1.0)", Optional = true)]
        [UiSlot(UiSlots.Page, "Warmth", Module = "parts/main.js", Element = "acme-warm", Order = 3, Isolation = UiIsolation.Page)]
        public sealed class WarmPlugin : IPlugin
        {
            public void Configure(IPluginBuilder builder) => builder.AddScorer<WarmScorer>().AddEndpoints<WarmRoutes>();
        }

        [Scorer("acme.warm", "Warmth", Description = "Measures red.", Keys = ["red", "amber"], Priority = 3, EngineVersion = 2)]
        [ScoreColumn("red", "Red", Max = 5, IsOverall = true, Help = "High is red."), ScoreColumn("amber", "Amber")]
        [Sample(64, 32, Fit = SampleFit.Cover, Channels = SampleChannels.Bgr)]
        internal sealed class WarmScorer : IScorer
        {
            public ValueTask<ScoreResult> ScoreAsync(ScoreRequest request, CancellationToken cancellationToken) => new(new ScoreResult([]));
        }

        [Embedder("acme.warm", "Warmth", Dimension = 512, Space = "acme.model", SpaceVersion = 3, Metric = VectorMetric.Euclidean, TakesText = true, BatchSize = 8)]
        internal sealed class WarmEmbedder : IEmbedder
        {
            public ValueTask<EmbedResult> EmbedAsync(EmbedRequest request, CancellationToken cancellationToken) => new(new EmbedResult([]));
        }

        [EndpointModule("acme.warm.routes", "Routes", Prefix = "/api/v1")]
        internal sealed class WarmRoutes : RoutesBase { }

        internal abstract class RoutesBase : IEndpointModule
        {
            public void AddRoutes(IEndpointRouteBuilder routes) { }
        }

        [Catalog("acme.store", "Store")]
        internal abstract class Store : ICatalog, IImportLedger
        {
            public abstract ValueTask<AddPicturesResult> AddAsync(AddPicturesRequest request, CancellationToken cancellationToken);
            public abstract ValueTask<PictureList> GetAsync(GetPicturesRequest request, CancellationToken cancellationToken);
            public abstract ValueTask<EditResult> EditAsync(EditRequest request, CancellationToken cancellationToken);
            public abstract ValueTask<EditResult> UndoAsync(UndoRequest request, CancellationToken cancellationToken);
            public abstract ValueTask<PictureList> RecordAsync(RecordRequest request, CancellationToken cancellationToken);
            public abstract ValueTask<PictureIdList> FindUnseenAsync(FindUnseenRequest request, CancellationToken cancellationToken);
            public abstract ValueTask<StoredMetadata> GetMetadataAsync(GetMetadataRequest request, CancellationToken cancellationToken);
            public abstract IAsyncEnumerable<PictureRecord> ScanAsync(ScanRequest request, CancellationToken cancellationToken);
            public abstract ValueTask RecordAsync(RecordImportsRequest request, CancellationToken cancellationToken);
            public abstract ValueTask<ImportReport> ReadAsync(ReadImportRequest request, CancellationToken cancellationToken);
        }
        """;
}
