using System.Text.Json.Serialization;
using PluginHost.Runtime.Lifecycle;
using PluginHost.Sdk;
using PluginHost.Sdk.Jobs;
using PluginHost.Web.Accounts;
using PluginHost.Web.Health;
using PluginHost.Web.Packages;
using PluginHost.Web.Plugins;
using PluginHost.Web.Plugins.Sets;

namespace PluginHost.Web.Json;

/// <summary>The JSON of this assembly's own endpoints.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    Converters = [typeof(CamelCaseEnums)])]
[JsonSerializable(typeof(Session))]
[JsonSerializable(typeof(Credentials))]
[JsonSerializable(typeof(User))]
[JsonSerializable(typeof(NewPassword))]
[JsonSerializable(typeof(PasswordChange))]
[JsonSerializable(typeof(LoginSessionList))]
[JsonSerializable(typeof(AccessTokenList))]
[JsonSerializable(typeof(AccessTokenRequest))]
[JsonSerializable(typeof(CreatedAccessToken))]
[JsonSerializable(typeof(Jobs.Job))]
[JsonSerializable(typeof(Jobs.JobPage), TypeInfoPropertyName = "JobPage")]
[JsonSerializable(typeof(Plugin))]
[JsonSerializable(typeof(PluginList))]
[JsonSerializable(typeof(PluginAction))]
[JsonSerializable(typeof(PluginNews))]
[JsonSerializable(typeof(SafeMode))]
[JsonSerializable(typeof(RestoredPlugins))]
[JsonSerializable(typeof(Plugins.PluginSettings), TypeInfoPropertyName = "PluginSettings")]
[JsonSerializable(typeof(PluginSettingsValues))]
[JsonSerializable(typeof(PluginSetList))]
[JsonSerializable(typeof(PluginSetView))]
[JsonSerializable(typeof(SwitchedPlugins))]
[JsonSerializable(typeof(UiSlotList))]
[JsonSerializable(typeof(PackageSearch))]
[JsonSerializable(typeof(InstalledPackageList))]
[JsonSerializable(typeof(PackagePlanRequest))]
[JsonSerializable(typeof(PackagePlan))]
[JsonSerializable(typeof(PackageReport))]
[JsonSerializable(typeof(PackageApplyRequest))]
[JsonSerializable(typeof(PackageBundleRequest))]
[JsonSerializable(typeof(PackageUpdates))]
[JsonSerializable(typeof(PackageNews))]
[JsonSerializable(typeof(PluginInstallRequest))]
[JsonSerializable(typeof(PluginRollbackRequest))]
[JsonSerializable(typeof(HealthReport))]
[JsonSerializable(typeof(VersionReport))]
internal sealed partial class WebJson : JsonSerializerContext;
