using System.Text.Json.Serialization;

namespace PluginHost.Plugins.Library.Contract;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Picture))]
[JsonSerializable(typeof(PictureDetail))]
[JsonSerializable(typeof(PicturePage))]
[JsonSerializable(typeof(PictureTagList))]
[JsonSerializable(typeof(PictureEdit))]
[JsonSerializable(typeof(BatchRequest))]
[JsonSerializable(typeof(BatchResult))]
[JsonSerializable(typeof(ChangeCount))]
[JsonSerializable(typeof(TagRequest))]
[JsonSerializable(typeof(TagCountList))]
[JsonSerializable(typeof(FacetList))]
[JsonSerializable(typeof(HistogramBinList))]
[JsonSerializable(typeof(PictureMetadata))]
[JsonSerializable(typeof(QueryFieldList))]
[JsonSerializable(typeof(ImportPaths))]
[JsonSerializable(typeof(ImportAccepted))]
[JsonSerializable(typeof(ImportReport))]
[JsonSerializable(typeof(CheckStarted))]
[JsonSerializable(typeof(CheckReport))]
[JsonSerializable(typeof(RefreshRequest))]
[JsonSerializable(typeof(RefreshStarted))]
[JsonSerializable(typeof(RefreshReport))]
[JsonSerializable(typeof(LibraryOptions))]
internal sealed partial class LibraryJson : JsonSerializerContext;
