using PluginHost.Plugins.Metadata.Standard.Embedded;
using PluginHost.Plugins.Metadata.Standard.Iptc;
using PluginHost.Plugins.Metadata.Standard.Xmp;
using PluginHost.Sdk.Metadata;

namespace PluginHost.Plugins.Metadata.Standard.Provenance;

/// <summary>Joins content credentials, IPTC terms and credit lines into one claim.</summary>
internal static class OriginReader
{
    private const string MadeWithGoogle = "Made with Google AI";
    private const string EditedWithGoogle = "Edited with Google AI";

    public static ContentOrigin? Read(EmbeddedData data, XmpDocument xmp, IptcRecords iptc)
    {
        var block = data.Blocks.FirstOrDefault(block => block.Kind == BlockKind.C2pa);
        var credentials = block is null ? null : Credentials.Read(block.Bytes);
        if (block is not null && credentials is null)
        {
            data.Warn(WarningCodes.Damaged, "The content credentials are broken and were not read.");
        }

        var term = SourceTypes.Term(xmp.Value(XmpNames.IptcExt, "DigitalSourceType"));
        var system = xmp.Value(XmpNames.IptcExt, "AISystemUsed");
        var credit = new[] { xmp.Value(XmpNames.Photoshop, "Credit"), iptc.Value(IptcNumbers.Credit) }.FirstOrDefault(line => line is MadeWithGoogle or EditedWithGoogle);
        var sources = new[] { credentials is null ? null : "c2pa", (term ?? system) is null ? null : "iptc", credit is null ? null : "credit" }.OfType<string>().ToList();
        if (sources.Count == 0)
        {
            return null;
        }

        var strongest = SourceTypes.Stronger(term, credentials?.SourceType);
        var (vendor, alwaysAi) = Vendors.Of([.. credentials?.Marks ?? [], .. new[] { system, credit }.OfType<string>()]);
        var isAi = SourceTypes.IsAi(strongest) || credit == MadeWithGoogle || (alwaysAi && strongest is null && credentials?.Actions.Contains("c2pa.created") == true);
        return new ContentOrigin(isAi)
        {
            IsPartlyAi = !isAi && (SourceTypes.IsPartlyAi(strongest) || credit == EditedWithGoogle || system is not null),
            Vendor = vendor,
            ClaimGenerator = credentials?.Generator,
            DigitalSourceType = strongest,
            Signer = credentials?.Signer,
            Actions = credentials?.Actions ?? [],
            Sources = sources,
        };
    }

    /// <summary>What is left to say of a picture that names no settings: that a model made it, and whose.</summary>
    public static GenerationInfo? Generation(ContentOrigin? origin, XmpDocument xmp)
    {
        var system = xmp.Value(XmpNames.IptcExt, "AISystemUsed");
        return origin is null || !(origin.IsAi || system is not null) ? null : new GenerationInfo(system ?? origin.Vendor ?? origin.ClaimGenerator ?? "unknown")
        {
            GeneratorVersion = xmp.Value(XmpNames.IptcExt, "AISystemVersionUsed"),
            Prompt = xmp.Value(XmpNames.IptcExt, "AIPromptInformation"),
            Extensions = xmp.Value(XmpNames.IptcExt, "AIPromptWriterName") is { } writer ? [new MetadataEntry("Prompt writer", writer)] : [],
        };
    }
}
