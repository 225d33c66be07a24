using System.Text.Json.Serialization;

namespace PluginHost.Plugins.Scripting.Csx.Contract;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Script))]
[JsonSerializable(typeof(ScriptDetail))]
[JsonSerializable(typeof(ScriptList))]
[JsonSerializable(typeof(ScriptEdit))]
[JsonSerializable(typeof(ScriptCheck))]
[JsonSerializable(typeof(ScriptCheckResult))]
[JsonSerializable(typeof(ScriptReference))]
[JsonSerializable(typeof(IReadOnlyList<ReferenceMember>))]
[JsonSerializable(typeof(ScriptingSettings))]
internal sealed partial class ScriptingJson : JsonSerializerContext;
