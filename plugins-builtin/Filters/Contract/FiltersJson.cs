using System.Text.Json.Serialization;
using PluginHost.Plugins.Filters.Recipes;
using PluginHost.Plugins.Filters.Runs;

namespace PluginHost.Plugins.Filters.Contract;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(FilterList))]
[JsonSerializable(typeof(PreviewRequest))]
[JsonSerializable(typeof(RenderRequest))]
[JsonSerializable(typeof(RunRequest))]
[JsonSerializable(typeof(RunStarted))]
[JsonSerializable(typeof(PresetList))]
[JsonSerializable(typeof(PresetSteps))]
[JsonSerializable(typeof(IReadOnlyList<Step>))]
[JsonSerializable(typeof(RecipeCheck))]
[JsonSerializable(typeof(Recipe))]
[JsonSerializable(typeof(RunPayload))]
[JsonSerializable(typeof(FiltersOptions))]
internal sealed partial class FiltersJson : JsonSerializerContext;
