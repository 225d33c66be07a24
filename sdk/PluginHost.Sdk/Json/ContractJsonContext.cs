using System.Text.Json.Serialization;
using PluginHost.Sdk.Accounts;
using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Import;
using PluginHost.Sdk.Jobs;
using PluginHost.Sdk.Library;
using PluginHost.Sdk.Metadata;
using PluginHost.Sdk.Scoring;
using PluginHost.Sdk.Storage;
using PluginHost.Sdk.Tagging;

namespace PluginHost.Sdk.Json;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    Converters = [typeof(EnumNameConverter)])]
[JsonSerializable(typeof(AddCredentialRequest))]
[JsonSerializable(typeof(AddUserRequest))]
[JsonSerializable(typeof(AddUserResult))]
[JsonSerializable(typeof(CredentialList))]
[JsonSerializable(typeof(FindCredentialsRequest))]
[JsonSerializable(typeof(FindUsersRequest))]
[JsonSerializable(typeof(RemoveCredentialsRequest))]
[JsonSerializable(typeof(SetPasswordRequest))]
[JsonSerializable(typeof(TouchCredentialRequest))]
[JsonSerializable(typeof(UserList))]
[JsonSerializable(typeof(DecodeRequest))]
[JsonSerializable(typeof(DecodeResult))]
[JsonSerializable(typeof(ProbeRequest))]
[JsonSerializable(typeof(ProbeResult))]
[JsonSerializable(typeof(ImportItem))]
[JsonSerializable(typeof(ImportRequest))]
[JsonSerializable(typeof(AddJobRequest))]
[JsonSerializable(typeof(ControlJobRequest))]
[JsonSerializable(typeof(ControlledJob))]
[JsonSerializable(typeof(EndJobRequest))]
[JsonSerializable(typeof(JobPage))]
[JsonSerializable(typeof(JobRecord))]
[JsonSerializable(typeof(JobResult))]
[JsonSerializable(typeof(JobRun))]
[JsonSerializable(typeof(LeaseJobRequest))]
[JsonSerializable(typeof(LeasedJob))]
[JsonSerializable(typeof(ListJobsRequest))]
[JsonSerializable(typeof(RenewJobRequest))]
[JsonSerializable(typeof(AddPicturesRequest))]
[JsonSerializable(typeof(AddPicturesResult))]
[JsonSerializable(typeof(EditRequest))]
[JsonSerializable(typeof(EditResult))]
[JsonSerializable(typeof(FindUnseenRequest))]
[JsonSerializable(typeof(GetMetadataRequest))]
[JsonSerializable(typeof(GetPicturesRequest))]
[JsonSerializable(typeof(ImportReport))]
[JsonSerializable(typeof(LibraryEdit))]
[JsonSerializable(typeof(LibraryEditResult))]
[JsonSerializable(typeof(LibraryImport))]
[JsonSerializable(typeof(LibraryImportResult))]
[JsonSerializable(typeof(LibraryPage))]
[JsonSerializable(typeof(LibraryQuery))]
[JsonSerializable(typeof(PictureIdList))]
[JsonSerializable(typeof(PictureList))]
[JsonSerializable(typeof(PictureRecord))]
[JsonSerializable(typeof(ReadImportRequest))]
[JsonSerializable(typeof(RecordImportsRequest))]
[JsonSerializable(typeof(RecordRequest))]
[JsonSerializable(typeof(ScanRequest))]
[JsonSerializable(typeof(StoredMetadata))]
[JsonSerializable(typeof(TextSearchRequest))]
[JsonSerializable(typeof(UndoRequest))]
[JsonSerializable(typeof(MetadataRequest))]
[JsonSerializable(typeof(MetadataResult))]
[JsonSerializable(typeof(ScoreRequest))]
[JsonSerializable(typeof(ScoreResult))]
[JsonSerializable(typeof(BlobInfo))]
[JsonSerializable(typeof(DeleteBlobRequest))]
[JsonSerializable(typeof(GetValueRequest))]
[JsonSerializable(typeof(ListBlobsRequest))]
[JsonSerializable(typeof(ListValuesRequest))]
[JsonSerializable(typeof(MeasureRequest))]
[JsonSerializable(typeof(OpenRequest))]
[JsonSerializable(typeof(OpenResult))]
[JsonSerializable(typeof(PutRequest))]
[JsonSerializable(typeof(PutResult))]
[JsonSerializable(typeof(SetValueRequest))]
[JsonSerializable(typeof(StageRequest))]
[JsonSerializable(typeof(StageResult))]
[JsonSerializable(typeof(StatRequest))]
[JsonSerializable(typeof(StorageUsage))]
[JsonSerializable(typeof(ValueKeys))]
[JsonSerializable(typeof(ValueResult))]
[JsonSerializable(typeof(TagRequest))]
[JsonSerializable(typeof(TagResult))]
internal sealed partial class ContractJsonContext : JsonSerializerContext;
