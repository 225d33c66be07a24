using PluginHost.Sdk;
#if (IsCaptioner)
using PluginHost.Sdk.Captioning;
#endif
#if (IsEmbedder)
using PluginHost.Sdk.Embedding;
#endif
#if (IsExporter)
using PluginHost.Sdk.Export;
#endif
#if (IsFilter)
using PluginHost.Sdk.Filters;
#endif
#if (IsEndpoints)
using PluginHost.Sdk.Http;
#endif
#if (IsImporter)
using PluginHost.Sdk.Import;
#endif
#if (IsJobs)
using PluginHost.Sdk.Jobs;
#endif
#if (IsMetadata)
using PluginHost.Sdk.Metadata;
#endif
#if (IsScorer)
using PluginHost.Sdk.Scoring;
#endif
#if (IsSearch)
using PluginHost.Sdk.Searching;
#endif
#if (IsStorage)
using PluginHost.Sdk.Storage;
#endif
#if (IsTagger)
using PluginHost.Sdk.Tagging;
#endif
#if (IsUi)
using PluginHost.Sdk.Ui;
#endif

namespace Acme.Studio;

/// <summary>Registers what the plugin can do.</summary>
[Plugin("acme.studio", Name = "Acme.Studio", Settings = typeof(PluginSettings))]
#if (IsEndpoints)
[Permission(Permissions.Routes, Reason = "Serves routes of its own.")]
#endif
#if (IsUi)
[UiSlot(UiSlots.PicturePanel, "Acme.Studio", Module = "panel.js", Element = "acme-studio-panel")]
#endif
public sealed class AcmeStudioPlugin : IPlugin
{
    /// <inheritdoc/>
    public void Configure(IPluginBuilder builder)
    {
        builder.AddSettings(PluginJson.Default.PluginSettings);
#if (IsFilter)
        builder.AddFilter<AcmeStudioFilter>();
#endif
#if (IsTagger)
        builder.AddTagger<AcmeStudioTagger>();
#endif
#if (IsCaptioner)
        builder.AddCaptioner<AcmeStudioCaptioner>();
#endif
#if (IsScorer)
        builder.AddScorer<AcmeStudioScorer>();
#endif
#if (IsEmbedder)
        builder.AddEmbedder<AcmeStudioEmbedder>();
#endif
#if (IsMetadata)
        builder.AddMetadataReader<AcmeStudioReader>();
#endif
#if (IsImporter)
        builder.AddImporter<AcmeStudioImporter>();
#endif
#if (IsExporter)
        builder.AddExporter<AcmeStudioExporter>();
#endif
#if (IsSearch)
        builder.AddSearch<AcmeStudioSearch>();
#endif
#if (IsJobs)
        builder.AddJobHandler<AcmeStudioJobs>();
#endif
#if (IsStorage)
        builder.AddKeyValueStore<AcmeStudioValues>();
#endif
#if (IsEndpoints)
        builder.AddEndpoints<AcmeStudioRoutes>();
#endif
    }
}
