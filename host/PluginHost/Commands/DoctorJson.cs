using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace PluginHost.Commands;

[JsonSerializable(typeof(JsonObject))]
internal sealed partial class DoctorJson : JsonSerializerContext;
